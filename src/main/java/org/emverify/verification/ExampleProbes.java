package org.emverify.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.emverify.client.EnterpriseManager;
import org.emverify.contract.Representation;
import org.emverify.settings.Settings;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Requests about the request itself, sent for one of the verified sessions: without headers and with wrong ones, by other
 * logons, side by side.
 *
 * @param sessions what became of all sessions
 */
record ExampleProbes(
        EnterpriseManager enterpriseManager,
        Settings settings,
        ResourceReader reader,
        CollectionSnapshot listed,
        Subject example,
        RoundResult sessions) {

    /** @param nearMisses how many of the requests were almost right */
    record ProbeResults(List<SubjectResult> all, int nearMisses) {
        ProbeResults and(ProbeResults others) {
            return new ProbeResults(
                    Stream.of(all, others.all).flatMap(List::stream).toList(), nearMisses + others.nearMisses);
        }
    }

    ProbeResults send() {
        ProbeResults results = new ProbeResults(aboutHeaders(), 0);
        // The requests of one moment need their connections for themselves.
        boolean hasOneMore = connections() > SameMomentProbes.AT_A_TIME;
        int others = hasOneMore ? connections() - 1 : connections();
        List<Callable<List<ProbeResults>>> chains =
                List.of(() -> List.of(withFurtherLogons()), () -> List.of(atTheSameMoment(), nearMisses(others)));
        return SideBySide.run(hasOneMore ? 2 : 1, chains).stream().reduce(results, ProbeResults::and);
    }

    private int connections() {
        return settings.limits().connections();
    }

    private List<SubjectResult> aboutHeaders() {
        List<Callable<List<SubjectResult>>> requests = new ArrayList<>();
        NoAcceptProbe accept = new NoAcceptProbe(reader, example);
        if (settings.neighbours()) {
            requests.add(() -> List.of(logons().withoutCredentials()));
        }
        RepeatProbe.REPEATED.forEach(representation -> requests.add(() -> repeated(representation, accept)));
        requests.addAll(refusals().withInventedTokens(example.id()));
        if (settings.neighbours()) {
            requests.addAll(accept.otherValues());
        }
        if (settings.neighbours() && settings.intrusive()) {
            requests.add(() -> refusals().ofUnsupportedMethod(example.id()));
            requests.add(() -> List.of(logons().withWrongPassword()));
        }
        return together(SideBySide.run(connections(), requests));
    }

    private List<SubjectResult> repeated(Representation representation, NoAcceptProbe accept) {
        ParsedAnswer answer = reader.read(representation, example.id());
        SubjectResult repeated = new RepeatProbe(reader, example, sessions.hasEnded(example)).judge(answer);
        return NoAcceptProbe.DEFAULTS.contains(representation)
                ? List.of(repeated, accept.judge(answer))
                : List.of(repeated);
    }

    /** What was judged about the session in one result, for it is one subject. */
    private List<SubjectResult> together(List<SubjectResult> results) {
        SubjectResult ofSession = new SubjectResult(example);
        List<SubjectResult> all = new ArrayList<>(List.of(ofSession));
        results.forEach(result -> {
            if (result.subject().equals(example)) {
                ofSession.addAll(result);
            } else {
                all.add(result);
            }
        });
        return all;
    }

    /** With logon sessions beside the run's own one, which end: a chain of requests that wait for each other. */
    private ProbeResults withFurtherLogons() {
        if (!settings.neighbours()) {
            return new ProbeResults(List.of(), 0);
        }
        LogonProbes.LoggedOff loggedOff = logons().logOff(refusals(), example.id());
        List<SubjectResult> nearMisses = loggedOff
                .ended()
                .map(ended -> logons().nearMisses(refusals(), almostRight(), ended, example.id()))
                .orElse(List.of());
        return new ProbeResults(loggedOff.results(), 0).and(new ProbeResults(nearMisses, nearMisses.size()));
    }

    private ProbeResults atTheSameMoment() {
        List<RefusalProbes.WithoutLogon> withoutLogon = refusals().withoutLogon(example.id());
        List<SubjectResult> results =
                new SameMomentProbes(reader, connections()).judge(example.id(), sessions.examples(), withoutLogon);
        return new ProbeResults(results, results.size() - withoutLogon.size());
    }

    /** One result for each request that is almost right, and made with no further logon. */
    private ProbeResults nearMisses(int atATime) {
        String id = example.id();
        List<Callable<List<SubjectResult>>> requests = new ArrayList<>(List.of(
                () -> refusals().withForgedTokens(id),
                () -> almostRight().withoutTheHeader(id),
                () -> almostRight().withAForgedTokenOtherwise(id),
                () -> almostRight().ofTheIdSpelledOtherwise(id)));
        if (settings.neighbours()) {
            requests.add(() -> List.of(almostRight().withTheHeaderInSmallLetters(id)));
            requests.add(() -> almostRight().ofAlmostTheId(id, listed));
            requests.add(() -> almostRight().ofNoId(id));
        }
        List<SubjectResult> results = SideBySide.run(atATime, requests);
        return new ProbeResults(results, results.size());
    }

    private NearMissProbes almostRight() {
        return new NearMissProbes(enterpriseManager, settings, reader);
    }

    private LogonProbes logons() {
        return new LogonProbes(enterpriseManager, settings, reader.parser());
    }

    private RefusalProbes refusals() {
        return new RefusalProbes(enterpriseManager, settings, reader);
    }
}
