import type { mySkills as nb } from '../nb/my-skills';
import type { TextsLike } from '../text';

/** Texts: 'this is what you can', on the page and on the sheet to take along. */
export const mySkills = {
  'mySkills.title': 'Dette kan du',
  'mySkills.lead': 'Ta det med deg. Du treng ikkje konto.',
  'mySkills.description': 'Alt du har sagt at du kan, samla på eitt ark.',
  'mySkills.openings': 'Sjå plassar som passar',
  'mySkills.change': 'Endre svara',
  'mySkills.take': 'Ta med arket',
  'mySkills.name': 'Namn på arket',
  'mySkills.nameHint': 'Du vel sjølv. Vi lagrar ikkje namnet.',
  'mySkills.nameLetters': 'Arket kan ikkje vise alle bokstavane i namnet. Skriv det med latinske bokstavar, eller for hand på arket.',
  'mySkills.pdf': 'Last ned PDF',
  'mySkills.making': 'Vi lagar arket …',
  'mySkills.made': 'Arket er lasta ned.',
  'mySkills.away': 'Vi får ikkje laga PDF no. Prøv igjen, eller skriv ut sida.',
  'mySkills.print': 'Skriv ut',
  'mySkills.json': 'Last ned som data',
  'mySkills.jsonHint': 'Ei fil (JSON) som andre nettstader kan lese.',
  'mySkills.sheet': 'Dette kan eg',
  'mySkills.skills': 'Det eg kan',
  'mySkills.languages': 'Språk',
  'mySkills.licences': 'Førarkort',
  'mySkills.certificates': 'Kursbevis',
  'mySkills.qualifications': 'Utdanning og fagbrev',
  'mySkills.says': 'Dette har eg fortalt sjølv. Ingen har sjekka det.',
  'mySkills.madeOn': 'Laga på Arena Innlandet {date}.',
  'mySkills.fileName': 'dette-kan-eg',
  'mySkills.empty': 'Her er det tomt enno',
  'mySkills.emptyText': 'Svar på fem spørsmål først. Det tek om lag tre minutt.',
  'mySkills.begin': 'Finn ut kva du kan',
} satisfies TextsLike<typeof nb>;
