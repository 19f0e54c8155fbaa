package org.emverify.report.model;

import java.util.stream.Collectors;
import org.emverify.client.Exchange;
import org.emverify.client.http.Header;

/** A request as a command for a shell, with variables in the place of secrets. */
public final class CurlCommand {
    private CurlCommand() {}

    /** One line that asks the same once more: {@code curl -i -H "X-RestSvcSessionId: $TOKEN" …}. */
    public static String of(Exchange exchange) {
        Exchange.Request request = exchange.request();
        String method = request.method().equals("GET") ? "" : " -X " + request.method();
        String headers = request.headers().stream().map(CurlCommand::header).collect(Collectors.joining());
        // curl sends an Accept header of its own unless it is told not to.
        boolean hasAccept = request.headers().stream().anyMatch(h -> h.isNamed("Accept"));
        return "curl -i" + method + headers + (hasAccept ? "" : " -H 'Accept:'") + " "
                + quoted(request.uri().toString());
    }

    private static String header(Header header) {
        if (header.isNamed("X-RestSvcSessionId")) {
            return " -H \"X-RestSvcSessionId: $TOKEN\"";
        }
        if (header.isNamed("Authorization")) {
            return " -H \"Authorization: Basic $CREDENTIALS\"";
        }
        boolean isOfTheConnection =
                header.isNamed("Host") || header.isNamed("Content-Length") || header.isNamed("Connection");
        return isOfTheConnection ? "" : " -H " + quoted(header.name() + ": " + header.value());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
