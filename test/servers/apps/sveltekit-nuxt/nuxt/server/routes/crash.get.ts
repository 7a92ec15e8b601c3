export default defineEventHandler(() => {
  throw new Error("It broke");
});
