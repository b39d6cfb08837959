import type { mySkills as nb } from '../nb/my-skills';
import type { TextsLike } from '../text';

/** Texts: 'this is what you can', on the page and on the sheet to take along. */
export const mySkills = {
  'mySkills.title': 'This is what you can do',
  'mySkills.lead': 'Take it with you. You need no account.',
  'mySkills.description': 'Everything you have said you can do, on one sheet.',
  'mySkills.openings': 'See openings that fit',
  'mySkills.change': 'Change your answers',
  'mySkills.take': 'Take the sheet with you',
  'mySkills.name': 'Name on the sheet',
  'mySkills.nameHint': 'It is up to you. We do not keep the name.',
  'mySkills.nameLetters': 'The sheet cannot show all the letters of the name. Write it in Latin letters, or by hand on the sheet.',
  'mySkills.pdf': 'Download PDF',
  'mySkills.making': 'We are making the sheet …',
  'mySkills.made': 'The sheet has been downloaded.',
  'mySkills.away': 'We cannot make the PDF right now. Try again, or print the page.',
  'mySkills.print': 'Print',
  'mySkills.json': 'Download as data',
  'mySkills.jsonHint': 'A file (JSON) that other sites can read.',
  'mySkills.sheet': 'This is what I can do',
  'mySkills.skills': 'What I can do',
  'mySkills.languages': 'Languages',
  'mySkills.licences': 'Driving licences',
  'mySkills.certificates': 'Certificates',
  'mySkills.qualifications': 'Education and trade certificates',
  'mySkills.says': 'I have told this myself. Nobody has checked it.',
  'mySkills.madeOn': 'Made on Arena Innlandet, {date}.',
  'mySkills.fileName': 'what-i-can-do',
  'mySkills.empty': 'Nothing here yet',
  'mySkills.emptyText': 'Answer five questions first. It takes about three minutes.',
  'mySkills.begin': 'Find out what you can do',
} satisfies TextsLike<typeof nb>;
