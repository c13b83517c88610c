import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/{lib,collection,markdown,integrations,scripts,styles}/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/{site,browser}/**/*.test.ts"],
          globalSetup: "tests/site/setup.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One browser and one server are shared; two cores do not gain from more.
          fileParallelism: false,
        },
      },
      // Run by scripts/verify.ts: it takes half an hour.
      ...(process.env.VERIFY === undefined
        ? []
        : [
            {
              test: {
                name: "verify",
                include: ["tests/verify/**/*.test.ts"],
                globalSetup: "tests/site/setup.ts",
                hookTimeout: 120_000,
                fileParallelism: false,
              },
            },
          ]),
    ],
  },
});
