import { defineConfig } from "vite";

export default defineConfig({
  // recipe 1
});
