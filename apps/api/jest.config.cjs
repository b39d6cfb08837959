module.exports = {
  ...require('../../jest.preset.cjs').node('api'),
  setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  // what comes as ES modules only; the last line is the login's client and the issuers of the world outside
  transformIgnorePatterns: [
    'node_modules/(?!(@nestjs|meilisearch|@angular/common/locales|openid-client|oauth4webapi|oidc-provider|jose)/)',
  ],
};
