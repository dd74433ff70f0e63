// What the scripts reckon, without a page: `cargo xtask test --only crates`, or `npx playwright test --config static/tests`.
import { defineConfig } from "@playwright/test";

export default defineConfig({ testMatch: "*.test.ts", outputDir: "../../test-results/scripts", workers: 1, forbidOnly: true, reporter: "list" });
