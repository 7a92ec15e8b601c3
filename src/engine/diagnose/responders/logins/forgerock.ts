import type { Login } from "../responder";

/** ForgeRock and OpenAM. https://backstage.forgerock.com/docs/am/ */
export const forgerock: Login = {
  id: "forgerock",
  name: "ForgeRock",
  paths: /\/XUI\//,
};
