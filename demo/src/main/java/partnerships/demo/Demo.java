package partnerships.demo;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The demo, step by step. Every step reads by business reference before it writes, so a second run changes nothing, and one
 * that was interrupted goes on where it stopped.
 */
public final class Demo {

    private final Stage stage;
    private final Path folder;
    private final Consumer<String> out;

    /**
     * Prepares the demo.
     *
     * @param folder where the dates of the first run are kept
     * @param out receives what it tells, line by line
     */
    public Demo(Stage stage, Path folder, Consumer<String> out) {
        this.stage = stage;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Plays it to the end.
     *
     * @throws partnerships.localrun.system.Failure if something is not as it should be
     */
    public void play() {
        var api = new Api(stage);
        var narrator = new Narrator(stage, out);
        var dates = Dates.in(folder, stage.now());
        var bodies = new Bodies(folder);

        var partnerships = new PartnershipsAct(api, narrator);
        partnerships.organisations();
        partnerships.agreements();
        partnerships.whatFollowed();
        new DirectoryAct(api, narrator, bodies, dates).posts();
        var meeting = new MeetingAct(stage, api, narrator, bodies, dates);
        meeting.propose(partnerships.committee("AGR-LSH", "coordination"));
        meeting.convene();
        meeting.move();
        var reports = new ReportsAct(api, narrator);
        if (!meeting.isHeld()) {
            reports.upcoming(meeting.position());
        }
        meeting.remind();
        meeting.hold();
        reports.reports(meeting.position());
    }
}
