import tseslint from 'typescript-eslint'

/** Rules that find mistakes; the layout of the text is left to the writer and to review. */
export default tseslint.config(
  {ignores: ['dist*/', 'examples/', '**/node_modules/', '**/.venv/', 'test/fixtures/', 'src/platform/build/buildpacks/']},
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {parserOptions: {projectService: {allowDefaultProject: ['*.js', 'bin/*.js', 'scripts/*.mjs']}, tsconfigRootDir: import.meta.dirname}},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: {arguments: false}}],
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/ban-ts-comment': ['error', {'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true}],
      // Ports are written as methods and made as closures: none of them has a `this`.
      '@typescript-eslint/unbound-method': 'off',
      'eqeqeq': ['error', 'always', {null: 'ignore'}],
      'no-console': ['error', {allow: ['error']}],
      'prefer-const': 'error',
    },
  },
  // node:test's `test()` returns a promise that its runner awaits.
  {files: ['test/**', 'course/**'], rules: {'@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/require-await': 'off'}},
  {files: ['scripts/**', 'course/**', 'test/**'], rules: {'no-console': 'off'}},
  {files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked]},
  // The boot is CommonJS: the loader of modules costs a tenth of a command's time.
  {files: ['bin/**'], rules: {'@typescript-eslint/no-require-imports': 'off'}},
)
