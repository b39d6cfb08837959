import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, Routes } from '@angular/router';
import { isLanguage } from './platform/language';
import { LanguageLoader } from './platform/language-loader';
import { rememberedLanguage } from './platform/remembered-language';

const useLanguage = async (route: ActivatedRouteSnapshot): Promise<true> => {
  const language = route.paramMap.get('lang');
  if (isLanguage(language)) await inject(LanguageLoader).use(language);
  return true;
};

/** Every page of the site. The first piece of the path is the language. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: () => `/${rememberedLanguage()}` },
  {
    path: ':lang',
    canMatch: [(_route: unknown, segments: readonly { path: string }[]) => isLanguage(segments[0]?.path)],
    resolve: { language: useLanguage },
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./features/front/front-page').then((m) => m.FrontPage) },
      { path: 'openings', loadComponent: () => import('./features/postings/openings-page').then((m) => m.OpeningsPage) },
      { path: 'openings/:id', loadComponent: () => import('./features/postings/posting-page').then((m) => m.PostingPage) },
      { path: 'openings/:id/interest', loadComponent: () => import('./features/contact/interest-page').then((m) => m.InterestPage) },
      {
        path: 'openings/:id/advisees',
        loadComponent: () => import('./features/advising/compare/compare-page').then((m) => m.ComparePage),
      },
      { path: 'employers', loadComponent: () => import('./features/organisations/employers-page').then((m) => m.EmployersPage) },
      { path: 'employers/:id', loadComponent: () => import('./features/organisations/employer-page').then((m) => m.EmployerPage) },
      { path: 'occupations', loadComponent: () => import('./features/occupations/occupations-page').then((m) => m.OccupationsPage) },
      { path: 'occupations/:id', loadComponent: () => import('./features/occupations/occupation-page').then((m) => m.OccupationPage) },
      { path: 'find-out', loadComponent: () => import('./features/profiles/builder-page').then((m) => m.BuilderPage) },
      { path: 'my-skills', loadComponent: () => import('./features/profiles/my-skills-page').then((m) => m.MySkillsPage) },
      { path: 'matches', loadComponent: () => import('./features/matching/matches-page').then((m) => m.MatchesPage) },
      { path: 'login', loadComponent: () => import('./features/identity/login-page').then((m) => m.LoginPage) },
      { path: 'me', loadComponent: () => import('./features/identity/account-page').then((m) => m.AccountPage) },
      { path: 'me/advising', loadComponent: () => import('./features/advising/advising-page').then((m) => m.AdvisingPage) },
      { path: 'caseload', loadComponent: () => import('./features/advising/caseload/caseload-page').then((m) => m.CaseloadPage) },
      { path: 'caseload/:key', loadComponent: () => import('./features/advising/caseload/person-page').then((m) => m.AdviseePage) },
      {
        path: 'word-list',
        loadComponent: () => import('./features/taxonomy-care/taxonomy-care-page').then((m) => m.TaxonomyCarePage),
      },
      {
        path: 'notifications',
        loadComponent: () => import('./features/notifications/notifications-page').then((m) => m.NotificationsPage),
      },
      { path: 'unsubscribe', loadComponent: () => import('./features/notifications/unsubscribe-page').then((m) => m.UnsubscribePage) },
      { path: 'contacts', loadComponent: () => import('./features/contact/contacts-page').then((m) => m.ContactsPage) },
      { path: 'contacts/:id', loadComponent: () => import('./features/contact/contact-page').then((m) => m.ContactPage) },
      { path: 'our-openings', loadComponent: () => import('./features/our-postings/our-postings-page').then((m) => m.OurPostingsPage) },
      { path: 'our-openings/:id', loadComponent: () => import('./features/contact/people/people-page').then((m) => m.PeoplePage) },
      {
        path: 'our-openings/:id/edit',
        loadComponent: () => import('./features/our-postings/edit-posting-page').then((m) => m.EditPostingPage),
      },
      {
        path: 'our-openings/:id/preview',
        loadComponent: () => import('./features/our-postings/preview-posting-page').then((m) => m.PreviewPostingPage),
      },
      {
        path: 'our-organisation',
        loadComponent: () => import('./features/organisations/our-organisation-page').then((m) => m.OurOrganisationPage),
      },
      {
        path: '',
        loadChildren: () => import('./features/information/information.routes').then((m) => m.informationRoutes),
      },
      { path: '**', loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage) },
    ],
  },
  { path: '**', loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage) },
];
