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
      { path: 'employers', loadComponent: () => import('./features/organisations/employers-page').then((m) => m.EmployersPage) },
      { path: 'employers/:id', loadComponent: () => import('./features/organisations/employer-page').then((m) => m.EmployerPage) },
      { path: 'find-out', loadComponent: () => import('./features/profiles/builder-page').then((m) => m.BuilderPage) },
      { path: 'matches', loadComponent: () => import('./features/matching/matches-page').then((m) => m.MatchesPage) },
      {
        path: '',
        loadChildren: () => import('./features/information/information.routes').then((m) => m.informationRoutes),
      },
      { path: '**', loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage) },
    ],
  },
  { path: '**', loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage) },
];
