export default defineEventHandler((event) => {
  if (event.path.startsWith("/private") && !getRequestHeader(event, "Authorization")) {
    throw createError({ status: 401, message: "Log in" });
  }
});
