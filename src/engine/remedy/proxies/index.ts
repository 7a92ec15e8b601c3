import { caddy } from "./caddy";
import { cloudflareWorker } from "./cloudflare-worker";
import { express } from "./express";
import { netlify } from "./netlify";
import { nextjs } from "./nextjs";
import { nginx } from "./nginx";
import { nuxt } from "./nuxt";
import { sveltekit } from "./sveltekit";
import { vercel } from "./vercel";
import { vite } from "./vite";
import { webpack } from "./webpack";
import type { OwnProxy } from "./own-proxy";

/** Calls from the own origin, those for development first. */
export const PROXIES: readonly OwnProxy[] = [
  vite,
  webpack,
  nextjs,
  nuxt,
  sveltekit,
  express,
  nginx,
  caddy,
  cloudflareWorker,
  vercel,
  netlify,
];
