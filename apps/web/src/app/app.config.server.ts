import { ErrorHandler, mergeApplicationConfig, type ApplicationConfig } from '@angular/core';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
import { appConfig } from './app.config';
import { API_ORIGIN } from './platform/api';
import { PUBLIC_ORIGIN } from './platform/page-head';
import { RenderFailure } from './platform/render-failure';

const onServer: ApplicationConfig = {
  providers: [
    provideServerRendering(withRoutes([{ path: '**', renderMode: RenderMode.Server }])),
    { provide: ErrorHandler, useClass: RenderFailure },
    { provide: API_ORIGIN, useFactory: () => process.env['ARENA_API_URL'] ?? 'http://127.0.0.1:4201' },
    { provide: PUBLIC_ORIGIN, useFactory: () => process.env['ARENA_PUBLIC_ORIGIN'] ?? '' },
  ],
};

export const serverConfig = mergeApplicationConfig(appConfig, onServer);
