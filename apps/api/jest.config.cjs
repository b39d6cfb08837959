module.exports = {
  ...require('../../jest.preset.cjs').node('api'),
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
};
