import type { ProfileDto } from '@arena/contract';
import { people } from '@arena/fixtures';
import type { Opening } from '@arena/domain';
import { parseArgs } from 'node:util';
import { CommandError, isUuid, type Command, type CommandContext } from '../../../platform';
import { OpenPostings, toOpening, type PostingOrigin } from '../../postings';
import { Profiles } from '../../profiles';
import { TaxonomyService } from '../../taxonomy';
import { askedWith, LEFT_OUT } from '../kept-question';
import { replayContext } from '../kept-result';
import { MatchModel } from '../match-model';
import { SentQuestions, type SentQuestion } from '../sent-questions';
import { calculationOf, type Calculation } from './calculation';
import { calculationText } from './calculation-text';

const USAGE = `--profile ID --posting ID [--model v1] [--json]
  --profile  the id of a person, or of the answers; a person of the demo by what the login calls them (demo-gamer-hamar);
             or the pseudonym of a contact about this posting: then what was sent is calculated again, as it was kept,
             for as long as the employer may see it
  --posting  an opening that is open now; with a pseudonym also one that is not
  --model    a version of the settings; without it the one in use, or the one that was kept
  --json     the same as one object`;

/** What is explained. */
interface Question {
  profile: ProfileDto;
  opening: Opening;
  origin: PostingOrigin;
  /** Where it is what was sent with a contact. */
  kept: SentQuestion | null;
}

/**
 * Prints every number of a fit, from what the database holds. Nothing of who somebody is or where a skill comes from is printed, and of where
 * they live only what the calculation reads: the distance to this opening, and the travel reach.
 */
export const explainCommand: Command = {
  name: 'match explain',
  usage: '--profile ID --posting ID [--model v1] [--json]',
  summary: 'the whole calculation of how an opening fits a person, one of the demo (demo-gamer-hamar), or what a pseudonym sent about it',
  async run(args, context) {
    const { profile: profileId, posting: postingId, model, json } = optionsOf(args);
    const question = await questionOf(profileId, postingId, context);
    const calculation = await calculate(question, model, context);
    const { kept } = question;
    const keptFit = kept?.snapshot.result?.fit;
    const told = { ...(kept && { sentAt: kept.sentAt.toISOString(), keptFit: keptFit ?? null }) };
    if (json) return context.print(JSON.stringify({ profile: profileId, posting: postingId, ...told, ...calculation }));
    context.print(`Profile ${profileId}, posting ${postingId}`);
    if (kept) context.print(`As it was sent ${kept.sentAt.toISOString()}`);
    for (const line of calculationText(calculation)) context.print(line);
    if (kept) context.print(keptText(calculation, kept));
  },
};

function optionsOf(args: readonly string[]): { profile: string; posting: string; model: string | undefined; json: boolean } {
  const options = {
    profile: { type: 'string' },
    posting: { type: 'string' },
    model: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : 'That is not understood.'}\n${USAGE}`);
  }
  const { profile, posting, model, json = false } = values;
  if (!profile || !posting) throw new CommandError(USAGE);
  if ([profile, posting, model].some((one) => one?.includes('\0'))) throw new CommandError(USAGE);
  return { profile, posting, model, json };
}

async function questionOf(profileId: string, postingId: string, { app, dataSource }: CommandContext): Promise<Question> {
  const sent = await app.get(SentQuestions, { strict: false }).find(profileId, postingId);
  if (sent?.shared === false)
    throw new CommandError(`What «${profileId}» sent about «${postingId}» is not shared any more, and is not calculated.`);
  // what is from elsewhere is answered elsewhere: nothing is sent about it here
  if (sent) return { ...askedWith(sent.question.snapshot), origin: 'employer', kept: sent.question };
  const personId = await personOf(profileId, dataSource);
  const profile = personId === null ? null : await app.get(Profiles, { strict: false }).of(personId);
  if (!profile) throw new CommandError(`Nobody with answers is called «${profileId}».\n${USAGE}`);
  const posting = await app.get(OpenPostings, { strict: false }).find(postingId);
  if (!posting) throw new CommandError(`There is no open posting «${postingId}».`);
  return { profile, opening: toOpening(posting), origin: posting.origin, kept: null };
}

async function personOf(profileId: string, dataSource: CommandContext['dataSource']): Promise<string | null> {
  const [column, value] = isUuid(profileId)
    ? ['pr.person_id = $1::uuid or pr.id = $1::uuid', profileId]
    : [`pr.person_id = (select person_id from login_account where provider = 'id-porten' and subject = $1)`, subjectOf(profileId)];
  const [row] = await dataSource.query<{ id: string }[]>(`select pr.person_id as id from profile pr where ${column}`, [value]);
  return row?.id ?? null;
}

/** A persona of the demo may be called by its own id, too. Other logins are nobody's to type. */
const subjectOf = (given: string): string | null =>
  people.find(({ provider, sub, persona }) => provider === 'id-porten' && (sub === given || persona === given))?.sub ?? null;

async function calculate(
  { profile, opening, origin, kept }: Question,
  version: string | undefined,
  { app }: CommandContext,
): Promise<Calculation> {
  const [model, taxonomy] = [app.get(MatchModel, { strict: false }), app.get(TaxonomyService, { strict: false })];
  const settings = version === undefined ? (kept?.snapshot.model ?? (await model.context()).settings) : await model.settingsOf(version);
  if (!settings) throw new CommandError(`There never was a model «${version ?? ''}».`);
  const result = kept?.snapshot.result;
  const context = result ? replayContext(result, settings) : model.with(settings);
  return calculationOf(profile, opening, origin, context, (kind, id) =>
    id === LEFT_OUT ? 'something that the person did not tell about' : taxonomy.label(kind, id, 'en').label,
  );
}

function keptText({ fit, model }: Calculation, { snapshot: { result, model: keptModel } }: SentQuestion): string {
  if (!result) return 'What it came to then was not kept.';
  if (model !== keptModel.version) return `By ${keptModel.version} it came to ${result.fit} then.`;
  return fit === result.fit ? 'It comes to the same number as then.' : `It came to ${result.fit} then: that is NOT the same.`;
}
