import type { Responder } from "../responder";

/** Tomcat's error page. Source: measured: tomcat-embed-core 11.0.27 */
export const tomcat: Responder = {
  id: "tomcat",
  name: "Tomcat",
  kind: "application",
  marks: [
    { headers: { "content-language": /./ }, type: "text/html;charset=utf-8" },
    { headers: { server: /^Apache(?:-Coyote|\s?Tomcat)/ } },
  ],
};
