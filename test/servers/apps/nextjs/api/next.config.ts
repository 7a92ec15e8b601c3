import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  // recipe 1
  turbopack: { root: path.resolve("..") },
};

export default config;
