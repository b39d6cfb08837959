import { LANGUAGES, type Language } from '@arena/domain';
import { CommandError, jsonIn, type Command, type CommandContext } from '../../../platform';
import { TaxonomyService } from '../taxonomy.service';
import { cardFile } from './additions';
import { TaxonomyCare } from './taxonomy-care';
import { SHOWN_FROM, UnknownWords } from './unknown-words';

const careOf = ({ app }: CommandContext): TaxonomyCare => app.get(TaxonomyCare, { strict: false });
const taxonomyOf = ({ app }: CommandContext): TaxonomyService => app.get(TaxonomyService, { strict: false });

/** Takes `--name value` out of the arguments. */
function option(args: readonly string[], name: string): { value: string | undefined; rest: string[] } {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? { value: undefined, rest: [...args] } : { value: args[at + 1], rest: args.filter((_, i) => i !== at && i !== at + 1) };
}

function languageIn(given: string | undefined): Language {
  const lang = LANGUAGES.find((one) => one === given);
  if (!lang) throw new CommandError(`Which language? One of ${LANGUAGES.join(', ')}`);
  return lang;
}

const unknown: Command = {
  name: 'taxonomy unknown',
  summary: `words that people typed and the taxonomy did not know, from ${SHOWN_FROM} times on; --dismiss takes one off the list`,
  usage: '[--least N] [--dismiss LANG WORD]',
  async run(args, context) {
    const words = context.app.get(UnknownWords, { strict: false });
    const at = args.indexOf('--dismiss');
    if (at >= 0) {
      const word = args.slice(at + 2).join(' ');
      if (!(await careOf(context).dismiss(word, languageIn(args[at + 1])))) throw new CommandError(`«${word}» is not on the list`);
      context.print(`«${word}» is off the list.`);
      return;
    }
    const least = Number(option(args, 'least').value ?? SHOWN_FROM);
    if (!Number.isInteger(least)) throw new CommandError('--least takes a number');
    const found = await words.list(least);
    context.print(found.length === 0 ? 'No word has been typed that often.' : `${found.length} words:`);
    for (const { times, lang, word, lastOn } of found) context.print(`  ${String(times).padStart(5)}  ${lang}  ${word}  (last ${lastOn})`);
  },
};

const SYNONYM_USAGE = 'add skill|occupation ID nb|nn|en TEXT --source WHERE | remove NUMBER | list';
const synonym: Command = {
  name: 'taxonomy synonym',
  summary: 'another word for a skill or an occupation; seen when it is published',
  usage: SYNONYM_USAGE,
  async run(args, context) {
    const [verb, ...given] = args;
    const care = careOf(context);
    if (verb === 'list') {
      const { synonyms } = await care.additions();
      for (const { id, kind, conceptId, lang, text, source, publishedIn, withdrawn } of synonyms)
        context.print(`  ${id}  ${kind} ${conceptId}  ${lang}  «${text}»  ${source}  ${stateOf(publishedIn, withdrawn)}`);
      if (synonyms.length === 0) context.print('None has been added.');
      return;
    }
    if (verb === 'remove') {
      if (!(await care.withdrawSynonym(Number(given[0])))) throw new CommandError(`There is no synonym ${given[0] ?? ''}`);
      context.print('Taken away; one that people see goes with the next publication.');
      return;
    }
    if (verb !== 'add') throw new CommandError(`Use: taxonomy synonym ${SYNONYM_USAGE}`);
    const { value: source, rest } = option(given, 'source');
    const [kind, id = '', lang, ...words] = rest;
    const text = words.join(' ').trim();
    if (kind !== 'skill' && kind !== 'occupation')
      throw new CommandError(`A synonym of a skill or of an occupation? Use: taxonomy synonym ${SYNONYM_USAGE}`);
    if (source === undefined || source.trim() === '')
      throw new CommandError('Where does it come from? --source says it, for those who come after you');
    if (text.length < 2 || text.length > 80) throw new CommandError('The word has 2 to 80 characters');
    const taxonomy = taxonomyOf(context);
    if (!taxonomy.knowsConcept(kind, id)) throw new CommandError(`There is no ${kind} ${id}`);
    const added = await care.addSynonym({ kind, conceptId: id, lang: languageIn(lang), text, source: source.trim() });
    context.print(
      added ? `«${text}» will find ${taxonomy.label(kind, id, 'nb').label} from the next publication on.` : `«${text}» is there already.`,
    );
  },
};

const CARD_USAGE = 'add FILE.json --source WHERE | remove ID | list';
const card: Command = {
  name: 'taxonomy card',
  summary: 'a card of the builder, from a JSON file (docs/taxonomy.md shows one); seen when it is published',
  usage: CARD_USAGE,
  async run(args, context) {
    const [verb, ...given] = args;
    const care = careOf(context);
    if (verb === 'list') {
      const { cards } = await care.additions();
      for (const one of cards) context.print(`  ${one.card.id}  ${one.card.nb}  ${one.source}  ${stateOf(one.publishedIn, one.withdrawn)}`);
      if (cards.length === 0) context.print('None has been added.');
      return;
    }
    if (verb === 'remove') {
      if (!(await care.withdrawCard(given[0] ?? ''))) throw new CommandError(`There is no added card ${given[0] ?? ''}`);
      context.print('Taken away; one that people see goes with the next publication.');
      return;
    }
    const { value: source, rest } = option(given, 'source');
    const [file] = rest;
    if (verb !== 'add' || file === undefined) throw new CommandError(`Use: taxonomy card ${CARD_USAGE}`);
    if (source === undefined || source.trim() === '')
      throw new CommandError('Where does it come from? --source says it, for those who come after you');
    const read = cardFile.safeParse(await jsonIn(file));
    if (!read.success)
      throw new CommandError(`${file}: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
    const taxonomy = taxonomyOf(context);
    const strange = read.data.skills.filter((id) => !taxonomy.knowsConcept('skill', id));
    if (strange.length > 0) throw new CommandError(`${file}: there is no skill ${strange.join(', ')}`);
    if (taxonomy.hasCard(read.data.id)) throw new CommandError(`${file}: the start set has a card ${read.data.id}`);
    await care.addCard(read.data, source.trim());
    context.print(`The card ${read.data.id} will be there from the next publication on.`);
  },
};

const stateOf = (publishedIn: number | null, withdrawn: boolean): string =>
  publishedIn === null ? 'waits' : withdrawn ? `since version ${publishedIn}, goes with the next` : `since version ${publishedIn}`;

const publish: Command = {
  name: 'taxonomy publish',
  summary: 'make what waits visible to everybody, as a new version; nothing has to be restarted',
  usage: 'NOTE',
  async run(args, context) {
    const note = args.join(' ').trim();
    if (note === '' || note.length > 200) throw new CommandError('What is new? taxonomy publish NOTE, in at most 200 characters');
    const done = await careOf(context).publish(note);
    context.print(done ? `Version ${done.version}: ${done.added} added, ${done.withdrawn} taken away.` : 'Nothing waits.');
  },
};

const replace: Command = {
  name: 'taxonomy replace',
  summary: 'say what stands in for an imported concept that has gone',
  usage: 'OLD NEW',
  async run([oldId, newId], context) {
    if (oldId === undefined || newId === undefined || oldId === newId) throw new CommandError('Use: taxonomy replace OLD NEW, two ids');
    const taxonomy = taxonomyOf(context);
    const kind = taxonomy.knowsConcept('skill', oldId) ? 'skill' : 'occupation';
    if (!taxonomy.knowsConcept(kind, newId)) throw new CommandError(`There is no ${kind} ${newId}`);
    const version = await careOf(context).replace(oldId, newId);
    context.print(
      `${taxonomy.label(kind, newId, 'nb').label} stands in for ${taxonomy.label(kind, oldId, 'nb').label}, from version ${version} on.`,
    );
  },
};

const versions: Command = {
  name: 'taxonomy versions',
  summary: 'the versions of the taxonomy, newest first, and what each brought',
  async run(_, context) {
    const rows = await careOf(context).versions();
    context.print(`In use: ${taxonomyOf(context).edition}`);
    for (const { number, madeBy, startSet, note, madeAt } of rows)
      context.print(
        `  ${String(number).padStart(4)}  ${madeAt.toISOString().slice(0, 16).replace('T', ' ')}  ${madeBy}  start set ${startSet}  ${note}`,
      );
  },
};

export const careCommands: readonly Command[] = [unknown, synonym, card, publish, replace, versions];
