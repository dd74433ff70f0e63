// How the stories run: `cargo xtask test --only browser`, or `npx playwright test -c tests/browser` with what `cargo xtask build` has built.
import { defineConfig } from "@playwright/test";
import { LAUNCH } from "./launch.mjs";

export default defineConfig({
  testMatch: "*.test.mjs",
  outputDir: "../../test-results/browser",
  // A story takes the portal of its file for itself; two files at once keep two cores busy.
  workers: 2,
  // What fails once has failed.
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  reporter: "list",
  use: { launchOptions: LAUNCH },
});
