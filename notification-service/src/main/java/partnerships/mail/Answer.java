package partnerships.mail;

/** How a dialogue with the mail server ended. */
sealed interface Answer {

    /** Returns what the server said, as a code. */
    String code();

    /** Why a message was not taken. */
    enum Cause {
        /** This recipient, or this message to it, is refused: trying again is no use. */
        RECIPIENT,
        /** This system is refused, by its name, sender, login or rights: to be corrected here or at the server. */
        SYSTEM,
        /** The server asks to try again later. */
        PUT_OFF,
        /** The server is not there, or breaks off. */
        CONNECTION,
    }

    /** The server took the message. */
    record Accepted() implements Answer {
        @Override
        public String code() {
            return "ACCEPTED";
        }
    }

    /**
     * The server did not take it.
     *
     * @param code SMTP_ and the server's codes if they are about the recipient; what else, otherwise
     */
    record Rejected(Cause cause, String code) implements Answer {

        static Rejected by(Reply reply) {
            if (!reply.lasting()) {
                return new Rejected(Cause.PUT_OFF, reply.reason());
            }
            return new Rejected(reply.ofThisSystem() ? Cause.SYSTEM : Cause.RECIPIENT, reply.reason());
        }

        static Rejected ofThisSystem(String code) {
            return new Rejected(Cause.SYSTEM, code);
        }

        static Rejected unreachable() {
            return new Rejected(Cause.CONNECTION, "CONNECTION");
        }
    }

    /** The dialogue broke off; the server may have taken it. */
    record Unknown(String code) implements Answer {}
}
