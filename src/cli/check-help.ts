/** What `cors-why check --help` prints. */
export const CHECK_HELP = `Asks a live server what a browser would be told: sends the preflight and the
request as a page of that origin would, and says whether Chromium, Firefox and
Safari let the page read the response. Nothing that may change something is
sent, unless --send says so.

Usage: cors-why check URL [options]
       cors-why check --curl 'curl ...' [options]
       cors-why check [options]      what cors-why.json lists

The request:
  --origin ORIGIN      the origin of the page; may be given several times.
                       http://localhost:3000 where none is given
  -X, --method METHOD  GET unless given
  -H, --header LINE    a header that the script sets: 'name: value'
  --header-env NAME=VARIABLE
                       the same, with the value of an environment variable,
                       which is never printed
  --credentials        the script sends cookies (credentials: 'include'); with
                       -H 'Cookie: ...' these
  --body FILE          the body; it is sent only with --send
  --send               send methods that may change something, and bodies
  --curl COMMAND       all of this from a curl command, as browsers, Postman and
                       Insomnia copy it; - reads standard input
  --expose NAME        a response header that the script needs to read

What else is checked:
  --deny ORIGIN        an origin that must not be allowed
  --quick              send the request alone: no error paths, no other origins
  --strict             exit 1 for warnings too
  --policy FILE        what another file than cors-why.json lists
  --watch              check again and again, and say what became better, and
                       what worse

  --browser BROWSER    ask chromium or firefox of this machine too, as a page of
                       that origin, and print its verdict beside ours. A request
                       that may change something only with --send

Connection:
  --as BROWSER         whose header lines are sent: chromium, firefox or webkit
  --timeout SECONDS    for each request; 10 unless given
  --max-requests N     200 unless given
  --retry N            try again when the connection fails, so many times
  --resolve HOST:PORT:ADDRESS
                       where that host is found
  --insecure           take any certificate
  --cacert FILE        trust these certificates too (PEM)

Output:
  --json               print an array with one diagnosis for each origin
  --markdown           print the text of a ticket, with secrets cut
  --prompt             print what a coding agent needs to fix what falls short,
                       with secrets cut
  --github             print annotations for GitHub Actions
  --html FILE          write the report as a page of one file, with secrets cut
  --junit FILE         write a JUnit report, with secrets cut
  --sarif FILE         write a SARIF report, for code scanning, with secrets
                       cut
  --recipe SERVER      print the fixes as code for that server too
  --raw                print secrets where the output is no terminal, and in
                       JUnit and SARIF reports, too;
                       otherwise they are cut there, and what comes from
                       the environment is cut everywhere

Exit status: 0 it works; 1 something falls short; 2 wrong usage, or stopped.
`;
