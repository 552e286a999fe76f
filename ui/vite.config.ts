/** Builds the window's pages; `dev` and `preview` show them in a plain browser on the fake host. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { fluentText } from './scripts/fluent.ts';
import { fluentTokens } from './scripts/tokens.ts';

export default defineConfig({
  plugins: [fluentText(), fluentTokens(), svelte(), svelteTesting()],
  clearScreen: false,
  build: {
    outDir: 'dist',
    // The web views in question: WebView2, WKWebView of macOS 12, WebKitGTK 2.44 and newer.
    target: ['es2022', 'chrome110', 'safari15.4'],
    // Icons become text in the bundle; nothing else is small enough to matter.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { host: '127.0.0.1', port: 1420, strictPort: true },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
