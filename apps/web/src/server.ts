import { createNodeRequestHandler, isMainModule } from '@angular/ssr/node';
import { createSite, serve } from './server/serve';
import { readServerConfig } from './server/server-config';

const config = readServerConfig(process.env);
if (isMainModule(import.meta.url)) serve(config, import.meta.dirname);

/** For the development server of Angular. */
export const reqHandler = createNodeRequestHandler(createSite(config, import.meta.dirname));
