import type { Params, TextKey } from '@arena/i18n';
import type { Measured } from './measured';

/** One sentence for each thing that was measured, in the order of reading; nothing for what was not. */
export function measuredSentences({
  judged,
  kappa,
  order,
  suitable,
  swaps,
  regions,
  sources,
}: Measured): { text: TextKey; params: Params }[] {
  const sentences: { text: TextKey; params: Params | null }[] = [
    { text: 'matching.measured.set', params: judged },
    { text: 'matching.measured.kappa', params: kappa === null ? null : { kappa } },
    { text: 'matching.measured.order', params: order },
    { text: 'matching.measured.suitable', params: suitable === null ? null : { suitable } },
    { text: 'matching.measured.swaps', params: swaps },
    { text: 'matching.measured.regions', params: regions },
    { text: 'matching.measured.sources', params: sources },
  ];
  return sentences.flatMap(({ text, params }) => (params ? [{ text, params }] : []));
}
