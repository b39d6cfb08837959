import { PlatformLocation } from '@angular/common';
import { inject, provideAppInitializer, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import { provideClientHydration, withEventReplay, withNoHttpTransferCache } from '@angular/platform-browser';
import {
  provideRouter,
  withComponentInputBinding,
  withEnabledBlockingInitialNavigation,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { routes } from './app.routes';
import { provideEarlyAnswers } from './platform/early-answers';
import { languageOfPath } from './platform/language';
import { LanguageLoader } from './platform/language-loader';
import { openAfresh } from './platform/open-afresh';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideEarlyAnswers(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withEnabledBlockingInitialNavigation(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler((error) => openAfresh(error.url)),
    ),
    provideClientHydration(withEventReplay(), withNoHttpTransferCache()),
    provideAppInitializer(() => inject(LanguageLoader).use(languageOfPath(inject(PlatformLocation).pathname) ?? 'nb')),
  ],
};
