import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import tseslint from 'typescript-eslint';

const shared = ['domain', 'contract', 'i18n'];
const types = (...names) => names.map((name) => `type:${name}`);

export default [
  { ignores: ['**/dist', '**/node_modules', '**/.nx', '**/.angular', '.arena', 'docs/generated', 'test-results'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Nest reads constructor types at run time: an import that looks like a type only may be needed as a value
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'fetch',
          'URL',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'require',
          'module',
          '__dirname',
          'Buffer',
          'AbortSignal',
        ].map((n) => [n, 'readonly']),
      ),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.e2e.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['it', 'test', 'describe'].flatMap((object) =>
          ['only', 'skip', 'todo'].map((property) => ({ object, property, message: 'A test runs, or it is not there.' })),
        ),
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.mts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: [
            { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
            { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['scope:api', 'scope:shared'] },
            { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:web', 'scope:shared'] },
            { sourceTag: 'type:domain', onlyDependOnLibsWithTags: types('domain'), bannedExternalImports: ['*'] },
            { sourceTag: 'type:contract', onlyDependOnLibsWithTags: types('domain', 'contract') },
            {
              sourceTag: 'type:i18n',
              onlyDependOnLibsWithTags: types('domain', 'i18n'),
              bannedExternalImports: ['@nestjs/*', '@angular/*', 'typeorm'],
            },
            { sourceTag: 'type:fixtures', onlyDependOnLibsWithTags: types('domain', 'fixtures') },
            { sourceTag: 'type:ui', onlyDependOnLibsWithTags: types(...shared, 'ui'), bannedExternalImports: ['@nestjs/*', 'typeorm'] },
            { sourceTag: 'type:app', onlyDependOnLibsWithTags: types(...shared, 'ui', 'fixtures') },
            { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: types(...shared, 'fixtures') },
          ],
        },
      ],
    },
  },
  {
    // tests of the domain may use jest and fast-check, those of the site load the texts at once; the code itself may not
    files: ['libs/domain/**/*.spec.ts', 'libs/domain/**/*.fixture.ts', 'libs/contract/**/*.spec.ts', 'apps/web/**/*.spec.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  ...angular.configs.tsRecommended.map((config) => ({ ...config, files: ['apps/web/**/*.ts', 'libs/ui/**/*.ts'] })),
  {
    files: ['apps/web/**/*.ts', 'libs/ui/**/*.ts'],
    processor: angular.processInlineTemplates,
    rules: { '@angular-eslint/prefer-on-push-component-change-detection': 'off' },
  },
  ...[...angular.configs.templateRecommended, ...angular.configs.templateAccessibility].map((config) => ({
    ...config,
    files: ['apps/web/**/*.html', 'libs/ui/**/*.html'],
  })),
  prettier,
];
