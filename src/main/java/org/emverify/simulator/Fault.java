package org.emverify.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Something that the simulator does wrong on purpose. The catalogue holds at least three for every promise of the server.
 *
 * @param name what it does, in kebab-case; unique
 * @param representation the answers that it touches, in words
 * @param description what is wrong, in one line
 * @param breaks the IDs of all requirements that it breaks
 * @param needs what a run must be given, or else the fault does not show in reasonable time
 * @param changes how it is made, in the order in which they act
 */
@API(status = API.Status.STABLE)
public record Fault(
        String name,
        String representation,
        String description,
        Set<String> breaks,
        Set<RunCondition> needs,
        @API(status = API.Status.INTERNAL) List<Change> changes) {

    /** What a fault needs of the run that is to find it. */
    @API(status = API.Status.STABLE)
    public enum RunCondition {
        /** A short deadline for each exchange: the fault makes the client wait. */
        SHORT_DEADLINE,
        /** The user's consent to intrusive requests: it shows in the answers to those alone. */
        INTRUSIVE_REQUESTS
    }

    public Fault {
        breaks = Set.copyOf(breaks);
        needs = Set.copyOf(needs);
        changes = List.copyOf(changes);
    }

    /** All faults, by area. */
    public static List<Fault> catalogue() {
        return Stream.of(
                        EnumValueFaults.all(),
                        IdentityFaults.all(),
                        ResultFaults.all(),
                        TimeFaults.all(),
                        StateFaults.all(),
                        AgreementFaults.all(),
                        LinkFaults.all(),
                        ShapeFaults.all(),
                        XmlFaults.all(),
                        JsonFaults.all(),
                        HeaderFaults.all(),
                        MessageFaults.all(),
                        StatusFaults.all(),
                        NegotiationFaults.all(),
                        TransportFaults.all(),
                        AuthorizationFaults.all(),
                        NearMissFaults.all(),
                        LogonFaults.all(),
                        ReferenceFaults.all(),
                        CollectionFaults.all(),
                        EventFaults.all(),
                        ServiceRootFaults.all(),
                        ErrorFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The catalogue's fault of that name. */
    public static Optional<Fault> named(String name) {
        return catalogue().stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** A fault of one test only. */
    @API(status = API.Status.INTERNAL)
    public static Fault adHoc(String name, Set<String> breaks, Change... changes) {
        return new Fault(name, "as the test says", name, breaks, Set.of(), List.of(changes));
    }

    /** Whether it makes the client wait until its deadline. */
    public boolean isSlow() {
        return needs.contains(RunCondition.SHORT_DEADLINE);
    }

    /** Whether only intrusive requests show it. */
    public boolean needsIntrusive() {
        return needs.contains(RunCondition.INTRUSIVE_REQUESTS);
    }

    /** The faults of one area, from rows of one or more faults each. */
    @SafeVarargs
    static List<Fault> table(List<Fault>... rows) {
        List<Fault> faults = new ArrayList<>();
        for (List<Fault> row : rows) {
            faults.addAll(row);
        }
        return faults;
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
