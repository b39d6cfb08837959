import type { employers as nb } from '../nb/employers';
import type { TextsLike } from '../text';

export const employers = {
  'employers.title': 'Employers',
  'employers.description': 'Employers in Innlandet, by place and line of work. See who is open to contact.',
  'employers.heading': 'Employers in Innlandet',
  'employers.lead': 'Some have openings. Others are open to contact without having an opening now.',
  'employers.found': { one: '{count} employer', other: '{count} employers' },
  'employers.search': 'Search employers',
  'employers.filters': 'Choose what to see',
  'employers.openOnly': 'Only those open to contact',
  'employers.openOnlyHint': 'They would like to hear from you, even without an opening.',
  'employers.apply': 'Show employers',
  'employers.postings': { one: '{count} opening now', other: '{count} openings now' },
  'employers.noPostings': 'No openings now',
  'employers.unknownPlace': 'We do not know the place “{where}”. We show employers everywhere.',
  'employers.emptyHeading': 'No employers fit your choices',
  'employers.emptyText': 'Try fewer choices, or another place.',
  'employers.back': 'To all employers',
  'employers.openHeading': 'Openings at {name}',
  'employers.openText': '{name} would like to hear from people, even without an opening.',
  'employers.contactHow': 'Show interest in one of their openings. If they have none now, an adviser can help you further.',
  'employers.noneHeading': 'No openings now',
  'employers.noneText': 'Look for similar openings elsewhere.',
  'employers.sameTrade': 'See openings in {trade}',
  'employers.contactHeading': 'Open to contact',
} satisfies TextsLike<typeof nb>;
