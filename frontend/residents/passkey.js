// Makes and uses passkeys through the end points of Spring Security. Answers "" when it worked, else a word that the page explains.
window.yishitingPasskey = window.yishitingPasskey || (() => {
    const toBytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
    const toText = bytes => bytes == null ? null
        : btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    const meta = name => document.querySelector(`meta[name=${name}]`)?.content;

    async function post(path, body) {
        const headers = { 'Content-Type': 'application/json' };
        headers[meta('_csrf_header')] = meta('_csrf');
        const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body ?? {}), credentials: 'same-origin' });
        if (!answer.ok) {
            throw new Error('refused');
        }
        return answer.json();
    }

    const withId = it => ({ ...it, id: toBytes(it.id) });

    async function attempt(act) {
        if (!window.PublicKeyCredential) {
            return 'unable';
        }
        try {
            await act();
            return '';
        } catch (failure) {
            return failure.name === 'NotAllowedError' || failure.name === 'AbortError' ? 'cancelled' : 'refused';
        }
    }

    return {
        register: label => attempt(async () => {
            const options = await post('/webauthn/register/options');
            const made = await navigator.credentials.create({ publicKey: {
                ...options,
                challenge: toBytes(options.challenge),
                user: withId(options.user),
                excludeCredentials: (options.excludeCredentials ?? []).map(withId)
            } });
            await post('/webauthn/register', { publicKey: { label, credential: {
                id: made.id,
                rawId: toText(made.rawId),
                type: made.type,
                response: {
                    attestationObject: toText(made.response.attestationObject),
                    clientDataJSON: toText(made.response.clientDataJSON),
                    transports: made.response.getTransports?.() ?? []
                },
                clientExtensionResults: made.getClientExtensionResults(),
                authenticatorAttachment: made.authenticatorAttachment
            } } });
        }),

        signIn: () => attempt(async () => {
            const options = await post('/webauthn/authenticate/options');
            const used = await navigator.credentials.get({ publicKey: {
                ...options,
                challenge: toBytes(options.challenge),
                allowCredentials: (options.allowCredentials ?? []).map(withId)
            } });
            await post('/login/webauthn', {
                id: used.id,
                rawId: toText(used.rawId),
                credType: used.type,
                response: {
                    authenticatorData: toText(used.response.authenticatorData),
                    clientDataJSON: toText(used.response.clientDataJSON),
                    signature: toText(used.response.signature),
                    userHandle: toText(used.response.userHandle)
                },
                clientExtensionResults: used.getClientExtensionResults(),
                authenticatorAttachment: used.authenticatorAttachment
            });
        })
    };
})();
