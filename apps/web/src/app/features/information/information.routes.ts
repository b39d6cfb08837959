import type { Routes } from '@angular/router';
import { InformationPage, type Information } from './information-page';
import { MatchingPage } from './matching-page';

/** The pages to read, by their path: which texts in which order. */
const PAGES: Readonly<Record<string, Information>> = {
  help: {
    title: 'information.help.title',
    lead: 'information.help.lead',
    sections: [
      { heading: 'information.help.1', paragraphs: ['information.help.1.p1'], link: { text: 'information.help.1.link', path: 'find-out' } },
      { heading: 'information.help.7', paragraphs: ['information.help.7.p1'], link: { text: 'information.help.7.link', path: 'login' } },
      { heading: 'information.help.8', paragraphs: ['information.help.8.p1', 'information.help.8.p2'] },
      {
        heading: 'information.help.9',
        paragraphs: ['information.help.9.p1', 'information.help.9.p2'],
        link: { text: 'information.help.9.link', path: 'me/advising' },
      },
      { heading: 'information.help.2', paragraphs: ['information.help.2.p1'] },
      { heading: 'information.help.3', paragraphs: ['information.help.3.p1'] },
      { heading: 'information.help.4', paragraphs: ['information.help.4.p1'] },
      {
        heading: 'information.help.5',
        paragraphs: ['information.help.5.p1'],
        link: { text: 'information.help.5.link', url: 'https://www.nav.no/kontaktoss' },
      },
      { heading: 'information.help.6', paragraphs: ['information.help.6.p1'] },
    ],
  },
  'how-it-works': {
    title: 'information.how.title',
    lead: 'information.how.lead',
    sections: [
      {
        heading: 'information.how.1',
        paragraphs: ['information.how.1.p1'],
        link: { text: 'matching.link', path: 'how-matching-works' },
      },
      {
        heading: 'information.how.2',
        points: ['information.how.2.l1', 'information.how.2.l2', 'information.how.2.l3', 'information.how.2.l4'],
      },
      { heading: 'information.how.3', paragraphs: ['information.how.3.p1'] },
      { heading: 'information.how.7', paragraphs: ['information.how.7.p1', 'information.how.7.p2'] },
      { heading: 'information.how.4', paragraphs: ['information.how.4.p1'] },
      { heading: 'information.how.5', paragraphs: ['information.how.5.p1'] },
      { heading: 'information.how.6', paragraphs: ['information.how.6.p1'], link: { text: 'information.how.6.link', path: 'openings' } },
    ],
  },
  privacy: {
    title: 'information.privacy.title',
    lead: 'information.privacy.lead',
    sections: [
      { heading: 'information.privacy.1', paragraphs: ['information.privacy.1.p1', 'information.privacy.1.p2'] },
      { heading: 'information.privacy.2', paragraphs: ['information.privacy.2.p1'] },
      {
        heading: 'information.privacy.6',
        points: [
          'information.privacy.6.l1',
          'information.privacy.6.l2',
          'information.privacy.6.l3',
          'information.privacy.6.l4',
          'information.privacy.6.l5',
        ],
      },
      { heading: 'information.privacy.7', paragraphs: ['information.privacy.7.p1'] },
      { heading: 'information.privacy.8', paragraphs: ['information.privacy.8.p1'] },
      {
        heading: 'information.privacy.11',
        paragraphs: ['information.privacy.11.p1', 'information.privacy.11.p3', 'information.privacy.11.p2', 'information.privacy.11.p4'],
      },
      { heading: 'information.privacy.9', paragraphs: ['information.privacy.9.p1'] },
      { heading: 'information.privacy.10', paragraphs: ['information.privacy.10.p1'] },
      { heading: 'information.privacy.5', paragraphs: ['information.privacy.5.p1'] },
      { heading: 'information.privacy.3', paragraphs: ['information.privacy.3.p1'] },
      { heading: 'information.privacy.4', paragraphs: ['information.privacy.4.p1'] },
    ],
  },
  accessibility: {
    title: 'information.access.title',
    lead: 'information.access.lead',
    sections: [
      { heading: 'information.access.1', paragraphs: ['information.access.1.p1'] },
      {
        heading: 'information.access.2',
        points: [
          'information.access.2.l1',
          'information.access.2.l2',
          'information.access.2.l3',
          'information.access.2.l4',
          'information.access.2.l5',
        ],
      },
      { heading: 'information.access.3', points: ['information.access.3.l1', 'information.access.3.l2', 'information.access.3.l3'] },
      { heading: 'information.access.4', points: ['information.access.4.l1', 'information.access.4.l2', 'information.access.4.l3'] },
      {
        heading: 'information.access.5',
        paragraphs: ['information.access.5.p1'],
        link: { text: 'information.access.5.link', url: 'https://www.uutilsynet.no/' },
      },
    ],
  },
  about: {
    title: 'information.about.title',
    lead: 'information.about.lead',
    sections: [
      { heading: 'information.about.1', paragraphs: ['information.about.1.p1'] },
      { heading: 'information.about.2', paragraphs: ['information.about.2.p1'] },
      {
        heading: 'information.about.3',
        points: [
          'information.about.3.l1',
          'information.about.3.l2',
          'information.about.3.l3',
          'information.about.3.l4',
          'information.about.3.l5',
        ],
      },
      { heading: 'information.about.4', paragraphs: ['information.about.4.p1'] },
    ],
  },
  'for-employers': {
    title: 'information.forEmployers.title',
    lead: 'information.forEmployers.lead',
    sections: [
      {
        heading: 'information.forEmployers.1',
        paragraphs: ['information.forEmployers.1.p1'],
        link: { text: 'information.forEmployers.1.link', path: 'our-openings' },
      },
      {
        heading: 'information.forEmployers.2',
        points: [
          'information.forEmployers.2.l1',
          'information.forEmployers.2.l2',
          'information.forEmployers.2.l3',
          'information.forEmployers.2.l4',
          'information.forEmployers.2.l5',
        ],
      },
      { heading: 'information.forEmployers.4', paragraphs: ['information.forEmployers.4.p1'] },
      {
        heading: 'information.forEmployers.3',
        paragraphs: ['information.forEmployers.3.p1'],
        link: { text: 'information.forEmployers.3.link', path: 'how-it-works' },
      },
    ],
  },
  'for-advisers': {
    title: 'information.forAdvisers.title',
    lead: 'information.forAdvisers.lead',
    sections: [
      { heading: 'information.forAdvisers.4', paragraphs: ['information.forAdvisers.4.p1'] },
      { heading: 'information.forAdvisers.5', paragraphs: ['information.forAdvisers.5.p1', 'information.forAdvisers.5.p2'] },
      {
        heading: 'information.forAdvisers.3',
        points: [
          'information.forAdvisers.3.l1',
          'information.forAdvisers.3.l2',
          'information.forAdvisers.3.l3',
          'information.forAdvisers.3.l4',
          'information.forAdvisers.3.l5',
        ],
        link: { text: 'information.forAdvisers.3.link', path: 'caseload' },
      },
      {
        heading: 'information.forAdvisers.1',
        paragraphs: ['information.forAdvisers.1.p1'],
        link: { text: 'information.forAdvisers.1.link', path: 'find-out' },
      },
      {
        heading: 'information.forAdvisers.2',
        paragraphs: ['information.forAdvisers.2.p1'],
        link: { text: 'information.forAdvisers.2.link', path: 'employers' },
      },
    ],
  },
};

/** One route per page to read. */
export const informationRoutes: Routes = [
  ...Object.entries(PAGES).map(([path, information]) => ({ path, component: InformationPage, data: { information } })),
  { path: 'how-matching-works', component: MatchingPage },
];
