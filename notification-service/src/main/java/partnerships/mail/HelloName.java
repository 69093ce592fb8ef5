package partnerships.mail;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import partnerships.directory.MailAddress;

/** The name by which this system greets the mail server: one with a dot, or an address literal; others are refused (RFC 5321, 4.1.4). */
final class HelloName {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private HelloName() {}

    /**
     * Returns the name that is set; else the machine's own.
     *
     * @throws IllegalArgumentException if the one that is set is neither a name with a dot nor an address literal
     */
    static String of(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            return own();
        }
        if (!isFullyQualified(setting) && !isLiteral(setting)) {
            throw new IllegalArgumentException(
                    "partnerships.mail.ehlo-name must be a full host name (mail.example.org) or"
                            + " an address literal ([192.0.2.1], [IPv6:2001:db8::1])");
        }
        return setting;
    }

    private static String own() {
        try {
            var host = InetAddress.getLocalHost();
            var name = host.getCanonicalHostName();
            return isFullyQualified(name) && !name.startsWith("localhost.") ? name : literal(reachable(host));
        } catch (UnknownHostException | SocketException e) {
            return literal(InetAddress.getLoopbackAddress());
        }
    }

    /** Returns the address itself, or another of this machine's if it reaches no further than the machine. */
    private static InetAddress reachable(InetAddress host) throws SocketException {
        if (!host.isLoopbackAddress()) {
            return host;
        }
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst()
                .orElse(host);
    }

    private static String literal(InetAddress address) {
        var text = address.getHostAddress();
        int scope = text.indexOf('%');
        var bare = scope < 0 ? text : text.substring(0, scope);
        return address instanceof Inet6Address ? "[IPv6:" + bare + "]" : "[" + bare + "]";
    }

    private static boolean isFullyQualified(String name) {
        return name.indexOf('.') > 0
                && MailAddress.read("x@" + name)
                        .filter(address -> address.domain().equalsIgnoreCase(name))
                        .isPresent();
    }

    private static boolean isLiteral(String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            return false;
        }
        var inner = text.substring(1, text.length() - 1);
        return inner.startsWith("IPv6:")
                ? IPV6.matcher(inner.substring(5)).matches() && inner.indexOf(':', 5) >= 0
                : IPV4.matcher(inner).matches();
    }
}
