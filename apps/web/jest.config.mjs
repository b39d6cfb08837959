import presets from 'jest-preset-angular/presets/index.js';
import shared from '../../jest.preset.cjs';

const preset = presets.createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' });
export default {
  ...preset,
  displayName: 'web',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transformIgnorePatterns: ['node_modules/(?!(.*\\.mjs$|http-proxy-middleware/|httpxy/|is-plain-obj/|@angular/common/locales/.*\\.js$))'],
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  moduleNameMapper: { ...preset.moduleNameMapper, ...shared.moduleNameMapper },
};
