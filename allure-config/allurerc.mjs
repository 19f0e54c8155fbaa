// For Allure 3, which reads none of the other files here: the same categories, from the same file. From the folder in which
// em-verify ran:
//
//   npx allure@3 generate target/em-verify/allure-results --config allure-config/allurerc.mjs
//
// EM_OUTPUT and EM_HISTORY say where the run was told to write and to remember.
import { readFileSync } from "node:fs";

const output = process.env.EM_OUTPUT || "target/em-verify";
const history = process.env.EM_HISTORY || `${output}-history`;
const categories = JSON.parse(readFileSync(new URL("categories.json", import.meta.url), "utf8"));

export default {
  name: "em-verify",
  output: `${output}/allure3-report`,
  historyPath: `${history}/allure3.jsonl`,
  categories: categories.map(({ name, matchedStatuses, messageRegex }) => ({
    name,
    matchers: { statuses: matchedStatuses, message: messageRegex && new RegExp(`^${messageRegex}`) },
    expand: matchedStatuses.includes("failed") || matchedStatuses.includes("broken"),
  })),
  plugins: {
    awesome: {
      options: {
        reportName: "em-verify",
        reportLanguage: "en",
        // One file opens without a web server.
        singleFile: true,
        groupBy: ["epic", "feature", "story"],
      },
    },
  },
};
