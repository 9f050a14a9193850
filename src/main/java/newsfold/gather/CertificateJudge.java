package newsfold.gather;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts the certificates that the JDK trusts, no others, and says in words what is wrong with one that it does not. */
final class CertificateJudge extends X509ExtendedTrustManager {
    /** Of a certificate's names, in a sentence. */
    private static final int NAMES = 3;

    private final X509ExtendedTrustManager strict;

    private CertificateJudge(X509ExtendedTrustManager strict) {
        this.strict = strict;
    }

    /** What is wrong with a certificate; the message completes "has a certificate that cannot be trusted, since ...". */
    static final class RefusedException extends CertificateException {
        private static final long serialVersionUID = 1L;

        RefusedException(String why, CertificateException cause) {
            super(why, cause);
        }
    }

    /** @param trusted authorities, or null for those that this Java trusts */
    static CertificateJudge trusting(@Nullable KeyStore trusted) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            return new CertificateJudge(Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("this Java can check no certificates")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java's trusted certificates cannot be read: " + e.getMessage(), e);
        }
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java speaks no TLS: " + e.getMessage(), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, Socket socket) throws CertificateException {
        try {
            strict.checkServerTrusted(chain, method, socket);
        } catch (CertificateException e) {
            throw new RefusedException(why(chain, method, e), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, SSLEngine engine)
            throws CertificateException {
        try {
            strict.checkServerTrusted(chain, method, engine);
        } catch (CertificateException e) {
            throw new RefusedException(why(chain, method, e), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method) throws CertificateException {
        strict.checkServerTrusted(chain, method);
    }

    private String why(X509Certificate[] chain, String method, CertificateException fault) {
        for (X509Certificate certificate : chain) {
            try {
                certificate.checkValidity();
            } catch (CertificateExpiredException e) {
                return "it expired on " + certificate.getNotAfter().toInstant();
            } catch (CertificateNotYetValidException e) {
                return "it is valid only from " + certificate.getNotBefore().toInstant()
                        + " on (or this machine's clock is wrong)";
            }
        }
        if (isTrusted(chain, method)) {
            return "it was made out to " + names(chain[0]) + ", another host";
        }
        X509Certificate own = chain[0];
        if (own.getSubjectX500Principal().equals(own.getIssuerX500Principal())) {
            return "the site signed it itself";
        }
        return "it comes from an authority nobody here knows, or the site leaves out the certificates in between ("
                + fault.getMessage() + ")";
    }

    /** Leaving aside for whom it is. */
    private boolean isTrusted(X509Certificate[] chain, String method) {
        try {
            strict.checkServerTrusted(chain, method);
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private static String names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                alternatives.forEach(each -> names.add(String.valueOf(each.get(1))));
            }
        } catch (CertificateParsingException e) {
            // then its subject has to do
        }
        if (names.isEmpty()) {
            return certificate.getSubjectX500Principal().getName();
        }
        return String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, Socket socket) throws CertificateException {
        strict.checkClientTrusted(chain, method, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, SSLEngine engine)
            throws CertificateException {
        strict.checkClientTrusted(chain, method, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method) throws CertificateException {
        strict.checkClientTrusted(chain, method);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return strict.getAcceptedIssuers();
    }
}
