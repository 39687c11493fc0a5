import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import { dirname, relative, resolve, sep } from 'node:path';
import typescript from 'typescript-eslint';

/**
 * The rooms of `src/`, each with what it may import beside itself, and what it may import the types
 * of. A room is a folder, a folder's own files (`search/*`), or a file with the folder of its name.
 *
 * @type {Record<string, { may: string[], types?: string[] }>}
 */
const ROOMS = {
  archive: { may: [], types: ['markdown'] },
  i18n: { may: [], types: ['archive'] },
  markdown: { may: ['archive', 'i18n'] },
  import: { may: ['archive', 'markdown'] },
  export: { may: ['archive', 'markdown', 'i18n'] },
  'search/*': { may: [], types: ['archive'] },
  'search/build': { may: ['search/*', 'archive', 'markdown', 'i18n'] },
  'search/browser': { may: ['search/*', 'reader', 'i18n'], types: ['archive'] },
  reader: { may: ['search/*', 'i18n'], types: ['archive'] },
  styles: { may: [] },
  query: { may: ['archive', 'markdown', 'i18n', 'search/*'] },
  components: {
    may: ['i18n', 'reader', 'search/*', 'search/browser', 'styles'],
    types: ['archive', 'markdown', 'query'],
  },
  layouts: {
    may: ['components', 'i18n', 'reader', 'search/*', 'search/browser', 'styles'],
    types: ['archive', 'markdown', 'query'],
  },
  pages: {
    may: ['layouts', 'components', 'query', 'export', 'i18n', 'styles'],
    types: ['archive', 'markdown'],
  },
  cli: {
    may: [
      ...['archive', 'i18n', 'markdown', 'import', 'export', 'search/*', 'search/build'],
      ...['search/browser', 'reader', 'styles', 'query'],
    ],
  },
};

/**
 * Packages that a room knows nothing of.
 *
 * @type {Record<string, RegExp>}
 */
const STRANGERS = {
  archive: /^(?:astro|vite)(?![\w-])/,
  markdown: /^(?:astro|vite)(?![\w-])/,
  reader: /^node:/,
  'search/browser': /^node:/,
};

const SOURCE = resolve(import.meta.dirname, 'src');

/** @param {string} path absolute */
function roomOf(path) {
  const [first = '', second = '', ...deeper] = relative(SOURCE, path).split(sep);
  if (first === '..') return undefined;
  if (first !== 'search') return first.replace(/\.ts$/u, '');
  return deeper.length > 0 ? `search/${second}` : 'search/*';
}

/**
 * @typedef {import('eslint').Rule.Node} Node
 * @typedef {{ type: string, source: { value: unknown }, importKind?: string, exportKind?: string }} Importing
 */

/**
 * Holds every import of a room to `ROOMS` and `STRANGERS`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const direction = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      room: '{{from}} may not import from {{to}}.',
      types: '{{from}} may import nothing but types from {{to}}: write `import type`.',
      unknown: '{{from}} is no room of src/: see ROOMS in eslint.config.js.',
      stranger: '{{from}} may not know {{to}}.',
    },
  },
  create(context) {
    const file = context.physicalFilename;
    const from = roomOf(file);
    if (from === undefined) return {};
    const room = ROOMS[from];
    const strangers = STRANGERS[from];

    /**
     * @param {Node} node
     * @param {unknown} specifier
     * @param {boolean} typesOnly
     * @returns {void}
     */
    function check(node, specifier, typesOnly) {
      if (typeof specifier !== 'string') return;
      if (!specifier.startsWith('.')) {
        if (strangers?.test(specifier)) {
          context.report({ node, messageId: 'stranger', data: { from, to: specifier } });
        }
        return;
      }
      const to = roomOf(resolve(dirname(file), specifier)) ?? specifier;
      if (to === from || room?.may.includes(to)) return;
      const typesAllowed = room?.types?.includes(to) ?? false;
      if (typesAllowed && typesOnly) return;
      const messageId = room === undefined ? 'unknown' : typesAllowed ? 'types' : 'room';
      context.report({ node, messageId, data: { from, to } });
    }

    return {
      // An import, a re-export, `import()`, and `import('./x.ts').X` where a type stands.
      '[source.type="Literal"]': (/** @type {Node} */ node) => {
        const { source, type, importKind, exportKind } = /** @type {Importing} */ (node);
        const typesOnly = type === 'TSImportType' || (importKind ?? exportKind) === 'type';
        check(node, source.value, typesOnly);
      },
      // A worker: `new URL('./worker.ts', import.meta.url)`.
      'NewExpression[callee.name="URL"] > Literal[value=/[.][jt]s$/]': (
        /** @type {Node} */ node,
      ) => {
        if (node.type === 'Literal') check(node, node.value, false);
      },
    };
  },
};

/**
 * The part of the configuration that keeps imports pointing one way.
 *
 * @type {import('eslint').Linter.Config}
 */
export const directions = {
  files: ['src/**/*.{js,ts,astro}'],
  plugins: { lamplight: { rules: { direction } } },
  rules: { 'lamplight/direction': 'error' },
};

export default defineConfig(
  globalIgnores(['dist/', '.cache/', '.astro/', 'content/', 'tests/fixtures/']),
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Vitest reads from a fixture's parameter what it needs: `{}` is nothing.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      // TypeScript knows which names there are, in the JavaScript files too.
      'no-undef': 'off',
    },
  },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  {
    // `astro check` knows the types in these files, ESLint does not.
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [typescript.configs.disableTypeChecked],
  },
  directions,
);
