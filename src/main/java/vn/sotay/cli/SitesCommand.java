package vn.sotay.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import vn.sotay.site.SiteProfile;
import vn.sotay.site.Sites;

/** The sites that are known. */
@Command(name = "sites", mixinStandardHelpOptions = true, description = "Lists the known sites: id, outlet, province then and now, home, family.")
final class SitesCommand implements Callable<Integer> {

  private final Context context;

  SitesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Sites.standard().all().forEach(site -> context.console().out().println(line(site)));
    return ExitCode.DONE;
  }

  private String line(SiteProfile site) {
    return Stream.of(
            site.id(),
            site.outlet(),
            site.province().map(new Wording(context)::province).orElse("–"),
            site.home().toString(),
            site.family())
        .collect(Collectors.joining("\t"));
  }
}
