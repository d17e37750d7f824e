// A harvester of others (libhttp-oai-perl), where the machine has it: it walks a repository page by page, as libraries do.
import { spawn, spawnSync } from "node:child_process"

const walk = `
use HTTP::OAI;
my ($base, %arguments) = @ARGV;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $base, resume => 1);
my $identity = $harvester->Identify;
die $identity->message if $identity->is_error;
my ($records, $deleted) = (0, 0);
my $reply = $harvester->ListRecords(metadataPrefix => "oai_dc", %arguments, onRecord => sub {
  my $record = shift;
  $records++;
  $deleted++ if $record->header->status && $record->header->status eq "deleted";
});
die $reply->message if $reply->is_error;
print $records, " ", $deleted, "\\n";
`

export const hasHarvester = () => spawnSync("perl", ["-MHTTP::OAI", "-e", "1"]).status === 0

/** Harvests everything and says how many records there were, and how many of them were deleted. */
export async function harvest(base: string, ...window: readonly string[]): Promise<{ records: number; deleted: number }> {
  const run = spawn("perl", ["-e", walk, base, ...window], { stdio: ["ignore", "pipe", "pipe"] })
  let [out, complaints] = ["", ""]
  run.stdout.on("data", (piece: Buffer) => {
    out += piece.toString()
  })
  run.stderr.on("data", (piece: Buffer) => {
    complaints += piece.toString()
  })
  const status = await new Promise<number | null>((done) => run.on("close", done))
  if (status !== 0) throw new Error(complaints)
  const [records = 0, deleted = 0] = out.trim().split(" ").map(Number)
  return { records, deleted }
}
