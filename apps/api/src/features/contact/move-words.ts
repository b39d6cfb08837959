import type { moveContact } from '@arena/contract';
import type { ContactAction } from '@arena/domain';
import { ProblemError, type InputOf } from '../../platform';
import { checkStorable } from '../profiles';
import type { Step } from './contact-store';

type Body = Pick<InputOf<typeof moveContact>['body'], 'action' | 'text' | 'reason' | 'outcome'>;

const NEEDS_TEXT: ReadonlySet<ContactAction> = new Set(['ask', 'answer', 'write']);
const MAY_HAVE_TEXT: ReadonlySet<ContactAction> = new Set(['ask', 'answer', 'write', 'meet']);

/**
 * What a step carries: words where it is made of words, a reason from the list with a no, an outcome with a confirmation.
 * Anything else that came along is left out, so that nothing is written where nobody would read it.
 * @throws ProblemError 'bad-input' that names what is missing
 */
export function wordsOf({ action, text, reason, outcome }: Body): Pick<Step, 'text' | 'reason' | 'closing'> {
  checkStorable(text, 'text');
  const missing = (field: string): never => {
    throw new ProblemError('bad-input', { fields: [{ field, fault: 'required' }] });
  };
  if (NEEDS_TEXT.has(action) && !text) missing('text');
  if (action === 'decline' && reason === null) missing('reason');
  if (action === 'confirm' && outcome === null) missing('outcome');
  return {
    ...(MAY_HAVE_TEXT.has(action) && text && { text }),
    ...(action === 'decline' && reason && { reason }),
    ...(action === 'confirm' && outcome && { closing: outcome }),
  };
}
