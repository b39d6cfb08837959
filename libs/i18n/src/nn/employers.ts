import type { employers as nb } from '../nb/employers';
import type { TextsLike } from '../text';

export const employers = {
  'employers.title': 'Bedrifter',
  'employers.description': 'Bedrifter i Innlandet som er opne for kontakt, etter stad og type arbeid.',
  'employers.heading': 'Bedrifter i Innlandet',
  'employers.lead': 'Nokre har ledige plassar. Andre er opne for kontakt utan at dei har ein plass no.',
  'employers.found': { one: '{count} bedrift', other: '{count} bedrifter' },
  'employers.search': 'Søk etter bedrifter',
  'employers.filters': 'Vel kva du vil sjå',
  'employers.openOnly': 'Berre dei som er opne for kontakt',
  'employers.openOnlyHint': 'Dei vil gjerne høyre frå deg, òg utan ein ledig plass.',
  'employers.apply': 'Vis bedriftene',
  'employers.postings': { one: '{count} ledig plass no', other: '{count} ledige plassar no' },
  'employers.noPostings': 'Ingen ledige plassar no',
  'employers.unknownPlace': 'Vi kjenner ikkje staden «{where}». Vi viser bedrifter overalt.',
  'employers.emptyHeading': 'Ingen bedrifter passar med vala dine',
  'employers.emptyText': 'Prøv med færre val, eller ein annan stad.',
  'employers.back': 'Til alle bedrifter',
  'employers.openHeading': 'Ledige plassar hos {name}',
  'employers.openText': '{name} vil gjerne høyre frå folk, òg når dei ikkje har ein ledig plass.',
  'employers.contactHow': 'Meld interesse for ein av plassane deira. Har dei ingen no, kan ein rettleiar hjelpe deg vidare.',
  'employers.noneHeading': 'Ingen ledige plassar no',
  'employers.noneText': 'Sjå etter liknande plassar hos andre.',
  'employers.sameTrade': 'Sjå plassar i {trade}',
  'employers.contactHeading': 'Open for kontakt',
} satisfies TextsLike<typeof nb>;
