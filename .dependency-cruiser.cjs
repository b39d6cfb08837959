/** Turns boundaries.config.cjs into rules over the imports as they stand in the code. */
const boundaries = require('./boundaries.config.cjs');

const feature = (app, name) => `^apps/${app}/src/${app === 'web' ? 'app/' : ''}features/${name}/`;
const edgeRules = (app, edges) =>
  Object.entries(edges).map(([name, allowed]) => ({
    name: `${app}-${name}-uses-only-${allowed.join('-') || 'none'}`,
    severity: 'error',
    from: { path: feature(app, name), pathNot: '\\.spec\\.ts$' },
    to: { path: `^apps/${app}/src/(app/)?features/`, pathNot: [feature(app, name), ...allowed.map((other) => feature(app, other))] },
  }));

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'a-slice-is-used-through-its-index',
      severity: 'error',
      // not for the site: a page loads all that an index names, so pages name the file, along the edges below
      from: { path: '^apps/api/src/features/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^apps/api/src/features/', pathNot: ['^apps/api/src/features/$1/', '/index\\.ts$'] },
    },
    {
      name: 'the-platform-knows-no-slice',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/features/' },
    },
    {
      name: 'the-web-imports-no-engine',
      severity: 'error',
      from: { path: '^(apps/web|libs/ui)/' },
      to: { path: '^libs/domain/src/(engine|matching/(?!vocabulary|settings)|recognition/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-domain-imports-nothing',
      severity: 'error',
      from: { path: '^libs/domain/src/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/domain/src/' },
    },
    ...edgeRules('api', boundaries.api),
    ...edgeRules('web', boundaries.web),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mts', '.js', '.mjs', '.json'] },
  },
};
