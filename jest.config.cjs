module.exports = {
  testResultsProcessor: '<rootDir>/tools/plain-results.cjs',
  projects: [
    '<rootDir>/libs/domain',
    '<rootDir>/libs/contract',
    '<rootDir>/libs/i18n',
    '<rootDir>/libs/fixtures',
    '<rootDir>/apps/api',
    '<rootDir>/apps/web',
    '<rootDir>/libs/ui',
    '<rootDir>/tools',
  ],
};
