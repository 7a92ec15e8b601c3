export default function Page() { return <h1>Rooms</h1>; }
