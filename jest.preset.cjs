/** What every Node project of Jest has in common: swc as compiler, and the libraries by their names. */
const path = require('node:path');
const { readFileSync } = require('node:fs');
const { compilerOptions } = JSON.parse(readFileSync(path.join(__dirname, 'tsconfig.base.json'), 'utf8'));

/** The paths of tsconfig.base.json are the one place that says where a library lives. */
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [target]]) => [`^${name}$`, path.join(__dirname, target)]),
);

module.exports = {
  moduleNameMapper,
  node: (displayName) => ({
    displayName,
    testEnvironment: 'node',
    testMatch: ['<rootDir>/**/*.spec.ts'],
    moduleNameMapper,
    transform: {
      '^.+\\.(ts|js|mjs)$': [
        '@swc/jest',
        {
          swcrc: false,
          jsc: {
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true },
            target: 'es2023',
            keepClassNames: true,
          },
        },
      ],
    },
    transformIgnorePatterns: ['node_modules/(?!(@nestjs|meilisearch|@angular/common/locales)/)'],
  }),
};
