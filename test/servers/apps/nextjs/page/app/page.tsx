export default function Page() {
  return <p>A page in development</p>;
}
