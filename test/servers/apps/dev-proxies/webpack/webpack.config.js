export default {
  mode: "development",
  entry: "./page.js",
  // recipe 1
};
