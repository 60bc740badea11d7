import tseslint from 'typescript-eslint';
import { readdirSync } from 'node:fs';

// Imports go one way: app → features → shared → api. A feature never imports another one.
const features = readdirSync(new URL('src/features', import.meta.url));

export default tseslint.config(
  { ignores: ['src/api/schema.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', 200],
      'no-restricted-imports': ['error', { patterns: [{ group: ['../../*'], message: 'Import across folders by @/' }] }],
    },
  },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@/app/*', ...features.filter((f) => f !== feature).map((f) => `@/features/${f}/*`)] }] },
      ],
    },
  })),
  { files: ['src/shared/**'], rules: { 'no-restricted-imports': ['error', { patterns: ['@/features/*', '@/app/*'] }] } },
  { files: ['src/api/**'], rules: { 'no-restricted-imports': ['error', { patterns: ['@/features/*', '@/app/*', '@/shared/*'] }] } },
);
