// Types of the API, written by `npm run openapi` from docs/openapi.json. Change the operations, not this file.
export interface paths {
    "/publishers/{publisherId}/agreements/{agreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accept the current version of an agreement
         * @description For users with `agreement:accept` (owner).
         */
        put: operations["accept-agreement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/registration/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a registration as it was read
         * @description For callers with the platform role `Registration.Review`.
         */
        post: operations["approve-registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check-name-availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask whether a publisher id or a display name is available
         * @description For any caller.
         */
        post: operations["check-name-availability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/dev-center-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the linked Dev Center account
         * @description For users with `devCenter:read` (owner, manager, contributor).
         */
        get: operations["get-dev-center-account"];
        /**
         * Link a Dev Center account
         * @description Other content than what is linked starts the verification anew.
         *
         *     For users with `devCenter:link` (owner).
         */
        put: operations["link-dev-center-account"];
        post?: never;
        /**
         * Unlink the Dev Center account
         * @description For users with `devCenter:link` (owner).
         */
        delete: operations["unlink-dev-center-account"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the registration of a publisher with its five steps
         * @description For users with `registration:read` (owner, manager, contributor); callers with the platform role `Registration.Review`.
         */
        get: operations["get-registration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the agreements with what the publisher has accepted
         * @description For users with `agreement:read` (owner, manager, contributor).
         */
        get: operations["list-agreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the registrations under review, oldest first
         * @description For callers with the platform role `Registration.Review`.
         */
        get: operations["list-registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the terms to accept and the texts to read before registering
         * @description For any caller.
         */
        get: operations["list-terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/first-offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record the first published offer
         * @description Once and for good: owner e-mail and Dev Center link are fixed from then on.
         *
         *     For callers with the platform role `Offers.Publish`.
         */
        put: operations["record-first-offer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the profile of a publisher
         * @description For users with `profile:read` (owner, manager, contributor); callers with the platform role `Registration.Review`.
         */
        get: operations["get-profile"];
        /**
         * Register a publisher
         * @description For persons with a verified address.
         */
        put: operations["register-publisher"];
        post?: never;
        /**
         * Withdraw a registration, or close a publisher
         * @description Final: the publisher becomes read-only, its pending invitations end, and its id stays taken.
         *
         *     For users with `publisher:close` (owner).
         */
        delete: operations["close-publisher"];
        options?: never;
        head?: never;
        /**
         * Change the profile of a publisher
         * @description Legal name, country and MPN id are fixed once the registration is approved, the owner e-mail after the first published offer.
         *
         *     For users with `profile:write` (owner, manager).
         */
        patch: operations["update-profile"];
        trace?: never;
    };
    "/publishers/{publisherId}/registration/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a registration as it was read, with reasons
         * @description For callers with the platform role `Registration.Review`.
         */
        post: operations["reject-registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/dev-center-account/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report the state of a linked Dev Center account
         * @description For callers with the platform role `DevCenter.Report`.
         */
        post: operations["report-dev-center-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/registration/resend-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the mail about the registration's state again
         * @description For users with `registration:resubmit` (owner); callers with the platform role `Registration.Review`.
         */
        post: operations["resend-registration-mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/registration/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a rejected registration again
         * @description For users with `registration:resubmit` (owner).
         */
        post: operations["resubmit-registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a suspended publisher active again
         * @description For callers with the platform role `Registration.Review`.
         */
        post: operations["resume-publisher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend an active publisher
         * @description For callers with the platform role `Registration.Review`.
         */
        post: operations["suspend-publisher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the publishers that you are a user of
         * @description For any caller.
         */
        get: operations["list-publishers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/service-principals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a service principal as a user
         * @description The object id is that of the application in the local directory of its tenant.
         *
         *     For users with `servicePrincipal:write` (owner, manager).
         */
        post: operations["add-service-principal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user of a publisher
         * @description For users with `user:read` (owner, manager, contributor).
         */
        get: operations["get-user"];
        put?: never;
        post?: never;
        /**
         * Remove a user, or leave
         * @description For users with `user:remove` (owner, manager); the user themselves.
         */
        delete: operations["remove-user"];
        options?: never;
        head?: never;
        /**
         * Give a user another role
         * @description For users with `user:write` (owner, manager).
         */
        patch: operations["update-user"];
        trace?: never;
    };
    "/publishers/{publisherId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the users of a publisher
         * @description For users with `user:read` (owner, manager, contributor).
         */
        get: operations["list-users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description For persons with a verified address.
         */
        post: operations["accept-invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an invitation
         * @description With a link, nobody needs to sign in; with ids, the caller needs the invited verified address.
         *
         *     For everyone.
         */
        post: operations["decline-invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invitation with the delivery of its newest mail
         * @description For users with `invitation:read` (owner, manager).
         */
        get: operations["get-invitation"];
        put?: never;
        post?: never;
        /**
         * Take a pending invitation back
         * @description For users with `invitation:write` (owner, manager); callers with the platform role `Registration.Review`.
         */
        delete: operations["revoke-invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations of a publisher, newest first
         * @description For users with `invitation:read` (owner, manager).
         */
        get: operations["list-invitations"];
        put?: never;
        /**
         * Invite a user to a publisher by e-mail address
         * @description For users with `invitation:write` (owner, manager); callers with the platform role `Registration.Review`.
         */
        post: operations["invite-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/invitation-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite up to ten users at once
         * @description Each item is an InvitationForm, and has a result of its own.
         *
         *     For users with `invitation:write` (owner, manager).
         */
        post: operations["invite-users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a link invites to
         * @description For everyone.
         */
        post: operations["preview-invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again, with a new link and a new lifetime
         * @description For users with `invitation:write` (owner, manager); callers with the platform role `Registration.Review`.
         */
        post: operations["resend-invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the page that an invitation link opens
         * @description For everyone.
         */
        get: operations["show-invitation-page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop all invitations of a publisher to an address, or undo that
         * @description Takes the token of either link, of any version and age. A pending invitation is declined with it.
         *
         *     For everyone.
         */
        post: operations["stop-invitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who you are to this service
         * @description For any caller.
         */
        get: operations["get-me"];
        put?: never;
        post?: never;
        /**
         * Leave every publisher and erase what is stored about you
         * @description A publisher's own business fields stay. A repeat resumes what was interrupted.
         *
         *     For any caller.
         */
        delete: operations["erase-me"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export everything that is stored about you
         * @description Your own data only; of a publisher's history, your part of the newest 1,000 events.
         *
         *     For any caller.
         */
        get: operations["export-my-data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations to your address
         * @description For persons with a verified address.
         */
        get: operations["list-my-invitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the service reaches its storage
         * @description While it does not: 503 with Retry-After, and `details` names each part that does not answer.
         *
         *     For everyone.
         */
        get: operations["get-health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the OpenAPI document of this API
         * @description For everyone.
         */
        get: operations["get-openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisherId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened to a publisher, newest first
         * @description `Accept: text/csv` gives the page as CSV; a `Link` header leads to the next one.
         *
         *     For users with `event:read` (owner, manager).
         */
        get: operations["list-events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the roles with their permissions
         * @description For any caller.
         */
        get: operations["list-roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the reference of this API as a page
         * @description For everyone.
         */
        get: operations["show-docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-delivery-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take delivery reports from Event Grid
         * @description One of the configured keys is needed, as the query parameter `key` or the header `x-delivery-key`.
         *
         *     For whoever has a delivery key.
         */
        post: operations["record-mail-delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The token of the link, or the ids of an invitation to the address of the caller. */
        Acceptance: {
            token: string;
            confirmDifferentAddress?: boolean;
        } | components["schemas"]["InvitationChoice"];
        /** @description The user that the caller has become. */
        Accepted: {
            publisherId: string;
            user: components["schemas"]["User"];
        };
        /** @description An agreement, and where the publisher stands with it. */
        Agreement: {
            /** @enum {string} */
            id: "services-agreement" | "terms-of-use" | "publisher-agreement";
            title: string;
            currentVersion: string;
            /** Format: uri */
            href: string;
            /** @description Which version was accepted, when, and by which user. */
            accepted?: {
                version: string;
                at: components["schemas"]["Instant"];
                by: string;
            };
            /** @description Whether the current version is not accepted yet. */
            actionNeeded: boolean;
            etag?: string;
        };
        /** @description The version that was read: the current one. */
        AgreementAcceptance: {
            version: string;
        };
        AgreementList: {
            value: components["schemas"]["Agreement"][];
            /** Format: uri */
            nextLink?: string;
        };
        /** @description A note for the record, if there is one. */
        Approval: {
            note?: string;
        };
        /** @description Events of Event Grid. Of other kinds nothing is taken. */
        DeliveryReports: components["schemas"]["GridEvent"][];
        /** @description The answer to a handshake has its code. */
        DeliveryReportsAnswer: {
            validationResponse?: string;
        };
        /** @description The linked Dev Center account. */
        DevCenterAccount: {
            accountName: string;
            ownerEmail: string;
            /** @enum {string} */
            accountType: "company" | "individual";
            /** @enum {string} */
            status: "linked" | "emailVerified" | "underVetting" | "verified" | "rejected";
            programs: string[];
            taxProfile: boolean;
            payoutAccount: boolean;
            reason?: string;
            linkedAt: components["schemas"]["Instant"];
        };
        /** @description The account as Dev Center has it. The caller owns its address. */
        DevCenterLink: {
            accountName: string;
            /** Format: email */
            ownerEmail: string;
            /** @enum {string} */
            accountType: "company" | "individual";
        };
        /** @description How the verification stands. Name and address are those of the linked account. */
        DevCenterReport: {
            accountName: string;
            /** Format: email */
            ownerEmail: string;
            /** @enum {string} */
            accountType: "company" | "individual";
            /** @enum {string} */
            status: "linked" | "emailVerified" | "underVetting" | "verified" | "rejected";
            programs?: string[];
            taxProfile?: boolean;
            payoutAccount?: boolean;
            reason?: string;
        };
        /** @description Nothing, or an object without properties. */
        Empty: Record<string, never>;
        /** @description The envelope of every refusal. */
        Error: {
            error: {
                /** @enum {string} */
                code: "AccountFull" | "AddressNotVerified" | "AgreementNotFound" | "AgreementVersionNotCurrent" | "AuthenticationRequired" | "ConditionNotMet" | "DevCenterAccountLocked" | "DevCenterAccountMismatch" | "DevCenterAccountNotFound" | "DevCenterEmailMismatch" | "FirstOfferAlreadyRecorded" | "InternalServerError" | "InvalidAuthenticationToken" | "InvalidContinuation" | "InvalidRepeatabilityHeaders" | "InvalidRequest" | "InvitationAddressMismatch" | "InvitationAlreadyAccepted" | "InvitationAlreadyPending" | "InvitationDeclined" | "InvitationExpired" | "InvitationNotFound" | "InvitationNotPending" | "InvitationNotUsable" | "InvitationRevoked" | "LastOwnerRequired" | "LegalProfileLocked" | "MalformedJson" | "MissingApiVersionParameter" | "OwnerEmailLocked" | "PendingInvitationLimitReached" | "PermissionDenied" | "PreconditionRequired" | "ProtectedName" | "PublisherHasOffers" | "PublisherIdTaken" | "PublisherNotActive" | "PublisherNotFound" | "PublisherNotSuspended" | "ReadOnlyProperty" | "RecipientOptedOut" | "RegistrationLimitReached" | "RegistrationNotRejected" | "RegistrationNotUnderReview" | "RepeatabilityExpired" | "RepeatabilityMismatch" | "RequestBodyTooLarge" | "RoleNotGrantable" | "SelfReviewNotAllowed" | "ServiceBusy" | "TermsNotAccepted" | "TooManyRequests" | "UnsupportedApiVersionValue" | "UnsupportedMediaType" | "UserAlreadyExists" | "UserLimitReached" | "UserNotFound";
                /** @description For people; it may change. */
                message: string;
                /** @description What it is about: a JSON Pointer into the body, a path below the publisher, or the name of a header, parameter or permission. */
                target?: string;
                /** @description One for each fault of the request; else empty, or what stands in the way. */
                details: components["schemas"]["ErrorDetail"][];
            };
        };
        /** @description One fault. */
        ErrorDetail: {
            code: string;
            message: string;
            /** @description A JSON Pointer into the body, the name of a parameter or header, or a path. */
            target?: string;
        };
        /** @description Something that happened to the publisher. It holds ids, not personal data. */
        Event: {
            id: string;
            /** @description From 1, without gaps. */
            sequence: number;
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            type: "publisher.registered" | "publisher.approved" | "publisher.rejected" | "publisher.resubmitted" | "publisher.suspended" | "publisher.resumed" | "publisher.withdrawn" | "publisher.closed" | "profile.updated" | "agreement.accepted" | "devCenter.linked" | "devCenter.unlinked" | "devCenter.reported" | "offer.firstPublished" | "user.added" | "user.roleChanged" | "user.removed" | "invitation.created" | "invitation.resent" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "invitation.stopped" | "invitation.expired" | "invitation.mailFailed";
            /** @description The user who did it, or `system`; the name is that of today. */
            actor: {
                id: string;
                displayName?: string;
            };
            /** @description A path below the publisher. */
            subject: string;
            changes?: {
                /** @description A JSON Pointer. */
                property: string;
                from?: string | number | boolean | string[];
                to?: string | number | boolean | string[];
            }[];
            /** @description A keyed hash of the event and of the hash before it. */
            hash: string;
            previousHash: string;
        };
        EventList: {
            value: components["schemas"]["Event"][];
            /** Format: uri */
            nextLink?: string;
        };
        /** @description The first offer that the publisher has published. */
        FirstOffer: {
            offerId: string;
            /** Format: date-time */
            publishedAt: string;
        };
        /** @description An event in the Event Grid schema. */
        GridEvent: {
            eventType: string;
            data?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description Tables and queue answer. */
        Health: {
            /** @constant */
            status: "healthy";
            /** @constant */
            tables: "healthy";
            /** @constant */
            queue: "healthy";
        };
        /**
         * Format: date-time
         * @description In UTC, with milliseconds.
         */
        Instant: string;
        /** @description An invitation as its publisher sees it. There is one for each address. */
        Invitation: {
            id: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "manager" | "contributor";
            /** @enum {string} */
            locale: "en" | "fr" | "sv" | "ko";
            message?: string;
            allowDifferentAddress: boolean;
            /** @enum {string} */
            status: "pending" | "accepted" | "declined" | "revoked" | "expired";
            /** @description Grows with each mail; only the newest link works. */
            version: number;
            invitedBy: {
                id: string;
                displayName: string;
            };
            createdAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            decidedAt?: components["schemas"]["Instant"];
            /** @description The id of the user. */
            acceptedBy?: string;
            /** @description What became of the newest mail. */
            delivery: {
                /** @enum {string} */
                status: "queued" | "sent" | "delivered" | "bounced" | "failed" | "suppressed";
                attempts: number;
                lastAttemptAt?: components["schemas"]["Instant"];
                reason?: string;
            };
            /** @description In lists: the ETag of the invitation. */
            etag?: string;
        };
        /** @description Up to ten invitations. A fault in one of them is its own result. */
        InvitationBatch: {
            invitations: components["schemas"]["InvitationForm"][];
        };
        /** @description A result for each invitation, in their order. */
        InvitationBatchAnswer: {
            results: components["schemas"]["InvitationBatchResult"][];
        };
        /** @description The invitation, or the error that it alone would have been answered with. */
        InvitationBatchResult: {
            status: number;
            invitation?: components["schemas"]["Invitation"];
            error?: components["schemas"]["ItemError"];
        };
        /** @description An invitation that list-my-invitations shows. */
        InvitationChoice: {
            publisherId: string;
            invitationId: string;
        };
        /** @description Whom to invite, as what. */
        InvitationForm: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            role: "owner" | "manager" | "contributor";
            /**
             * @description The language of the mail; by default that of the publisher.
             * @enum {string}
             */
            locale?: "en" | "fr" | "sv" | "ko";
            /** @description A personal line in the mail, without links. */
            message?: string;
            /**
             * @description How long the link works.
             * @default 7
             */
            expiresInDays?: number;
            /**
             * @description Whether a person with another verified address may accept.
             * @default false
             */
            allowDifferentAddress?: boolean;
        };
        InvitationList: {
            value: components["schemas"]["Invitation"][];
            /** Format: uri */
            nextLink?: string;
        };
        /** @description An invitation as the invited person sees it. */
        InvitationPreview: {
            id: string;
            publisher: {
                id: string;
                displayName: string;
            };
            invitedBy: {
                displayName: string;
            };
            email: string;
            /** @enum {string} */
            role: "owner" | "manager" | "contributor";
            /** @enum {string} */
            status: "pending" | "accepted" | "declined" | "revoked" | "expired";
            /** @description Whether accepting could succeed now. */
            usable: boolean;
            expiresAt: components["schemas"]["Instant"];
        };
        InvitationPreviewList: {
            value: components["schemas"]["InvitationPreview"][];
            /** Format: uri */
            nextLink?: string;
        };
        /** @description The token of the link, or, signed in, the ids of an invitation to the address of the caller. */
        InvitationRefusal: components["schemas"]["LinkToken"] | components["schemas"]["InvitationChoice"];
        /** @description As the error of a refusal. */
        ItemError: {
            code: string;
            message: string;
            target?: string;
            details: components["schemas"]["ErrorDetail"][];
        };
        /** @description What stands behind the number sign of the link in the mail. */
        LinkToken: {
            token: string;
        };
        /** @description The caller, as the access token and the issuer say. */
        Me: {
            id: string;
            /** @enum {string} */
            kind: "person" | "servicePrincipal";
            email?: string;
            displayName: string;
            platformRoles: ("Registration.Review" | "Offers.Publish" | "DevCenter.Report")[];
        };
        /** @description Everything that is stored about the caller. */
        MyData: {
            me: components["schemas"]["Me"];
            memberships: {
                publisher: {
                    id: string;
                    displayName: string;
                    /** @enum {string} */
                    status: "underReview" | "rejected" | "active" | "suspended" | "withdrawn" | "closed";
                };
                user?: components["schemas"]["User"];
                mailLanguage?: string;
                acceptedAgreements: {
                    id: string;
                    version: string;
                    at: components["schemas"]["Instant"];
                }[];
                sentInvitations: {
                    id: string;
                    role: string;
                    status: string;
                    createdAt: components["schemas"]["Instant"];
                }[];
                rememberedMails: {
                    kind: string;
                    at: components["schemas"]["Instant"];
                }[];
                events: components["schemas"]["Event"][];
            }[];
            invitations: {
                id: string;
                publisher: {
                    id: string;
                    displayName: string;
                };
                invitedBy: {
                    displayName: string;
                };
                email: string;
                /** @enum {string} */
                role: "owner" | "manager" | "contributor";
                /** @enum {string} */
                status: "pending" | "accepted" | "declined" | "revoked" | "expired";
                usable: boolean;
                expiresAt: components["schemas"]["Instant"];
                message?: string;
                stopped: boolean;
            }[];
            counts: {
                registrations?: {
                    [key: string]: string | number | boolean;
                };
                mailsOfDay?: {
                    [key: string]: string | number | boolean;
                };
            };
        };
        /** @description Whether the name can be had, else why not. */
        NameAvailability: {
            nameAvailable: boolean;
            /** @enum {string} */
            reason?: "Invalid" | "AlreadyExists" | "ProtectedTerm";
            message?: string;
            /** @description The rule of the name policy that hit. */
            rule?: string;
        };
        /** @description A name, and what it is to be. */
        NameQuestion: {
            /** @enum {string} */
            type: "publisherId" | "displayName";
            name: string;
        };
        /** @description An OpenAPI 3.1 document. */
        OpenApiDocument: {
            [key: string]: unknown;
        };
        /** @description A JSON Merge Patch of a publisher: what is left out stays, null removes an optional property. */
        ProfilePatch: {
            displayName?: string;
            /** Format: email */
            ownerEmail?: string;
            organization?: {
                legalName?: string;
                country?: string;
                mpnId?: string;
                website?: string | null;
            };
            contact?: {
                name?: string;
                /** Format: email */
                email?: string;
                phone?: string | null;
            };
            offer?: {
                summary?: string;
                microsoftProduct?: string | null;
                audience?: string | null;
            };
            transact?: boolean;
            microsoftAccount?: string | null;
            /** @enum {string} */
            locale?: "en" | "fr" | "sv" | "ko";
            /** @description Read-only: it may stand here as it was read. */
            id?: unknown;
            /** @description Read-only: it may stand here as it was read. */
            status?: unknown;
            /** @description Read-only: it may stand here as it was read. */
            canTransact?: unknown;
            /** @description Read-only: it may stand here as it was read. */
            firstOffer?: unknown;
            /** @description Read-only: it may stand here as it was read. */
            createdAt?: unknown;
            /** @description Read-only: it may stand here as it was read. */
            updatedAt?: unknown;
        };
        /** @description A publisher as its users see it. */
        Publisher: {
            id: string;
            /** @enum {string} */
            status: "underReview" | "rejected" | "active" | "suspended" | "withdrawn" | "closed";
            displayName: string;
            /** @description Where the store reaches the owner: at first the verified address of who registered. */
            ownerEmail: string;
            organization: {
                legalName: string;
                /** @description ISO 3166-1 alpha-2. */
                country: string;
                /** @description The Partner Network id, digits. */
                mpnId: string;
                website?: string;
            };
            contact: {
                name: string;
                email: string;
                /** @description E.164. */
                phone?: string;
            };
            offer: {
                summary: string;
                microsoftProduct?: string;
                audience?: string;
            };
            /** @description Whether the store is to sell and bill for this publisher. */
            transact: boolean;
            microsoftAccount?: string;
            /** @enum {string} */
            locale: "en" | "fr" | "sv" | "ko";
            /** @description Whether it can now; a registration says in transactBlockers what is missing. */
            canTransact: boolean;
            firstOffer?: {
                offerId: string;
                publishedAt: components["schemas"]["Instant"];
            };
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description A publisher of the caller, and the role of the caller in it. */
        PublisherSummary: {
            id: string;
            displayName: string;
            /** @enum {string} */
            status: "underReview" | "rejected" | "active" | "suspended" | "withdrawn" | "closed";
            /** @enum {string} */
            role: "owner" | "manager" | "contributor";
        };
        PublisherSummaryList: {
            value: components["schemas"]["PublisherSummary"][];
            /** Format: uri */
            nextLink?: string;
        };
        /** @description How far a publisher has come: review, the five steps, and what is missing. */
        Registration: {
            publisherId: string;
            /** @enum {string} */
            status: "underReview" | "rejected" | "active" | "suspended" | "withdrawn" | "closed";
            submittedAt: components["schemas"]["Instant"];
            decidedAt?: components["schemas"]["Instant"];
            /** @description The newest one; when rejected, with the reasons. */
            decision?: {
                /** @enum {string} */
                outcome: "approved" | "rejected";
                reasons?: {
                    code: string;
                    message: string;
                    target?: string;
                }[];
                note?: string;
            };
            previousDecisions: {
                /** @enum {string} */
                outcome: "approved" | "rejected";
                reasons?: {
                    code: string;
                    message: string;
                    target?: string;
                }[];
                note?: string;
                decidedAt: components["schemas"]["Instant"];
            }[];
            profile: components["schemas"]["Publisher"];
            /** @description For reviewers: words of the name to look at. */
            nameFindings?: {
                term: string;
                folded: string;
                message: string;
            }[];
            steps: components["schemas"]["Step"][];
            canSignIn: boolean;
            canTransact: boolean;
            /** @description What keeps it from transact offers, in the order in which to mend it. */
            transactBlockers: ("publisherNotActive" | "publisherAgreementNotAccepted" | "microsoftAccountMissing" | "devCenterNotLinked" | "devCenterNotVerified" | "devCenterNotCompany" | "azureProgramMissing" | "taxProfileMissing" | "payoutAccountMissing")[];
        };
        /** @description What a person registers a publisher with. A publisher that transacts needs a microsoftAccount. */
        RegistrationForm: {
            displayName: string;
            organization: {
                legalName: string;
                /** @description ISO 3166-1 alpha-2, in capitals. */
                country: string;
                /** @description The Partner Network id. */
                mpnId: string;
                /**
                 * Format: uri
                 * @description An https address.
                 */
                website?: string;
            };
            contact: {
                name: string;
                /** Format: email */
                email: string;
                /** @description E.164, of a length that its country has. */
                phone?: string;
            };
            offer: {
                summary: string;
                microsoftProduct?: string;
                audience?: string;
            };
            transact: boolean;
            /**
             * Format: email
             * @description An address of outlook.com, live.com, hotmail.com or msn.com.
             */
            microsoftAccount?: string;
            /**
             * @default en
             * @enum {string}
             */
            locale?: "en" | "fr" | "sv" | "ko";
            /** @description Both terms to accept, in their current versions, as list-terms gives them. */
            acceptedTerms: {
                id: string;
                version: string;
            }[];
        };
        /** @description A registration in the queue of reviewers. */
        RegistrationSummary: {
            publisherId: string;
            displayName: string;
            /** @enum {string} */
            status: "underReview" | "rejected" | "active" | "suspended" | "withdrawn" | "closed";
            submittedAt: components["schemas"]["Instant"];
            transact: boolean;
        };
        RegistrationSummaryList: {
            value: components["schemas"]["RegistrationSummary"][];
            /** Format: uri */
            nextLink?: string;
        };
        /** @description What has to be corrected. */
        Rejection: {
            reasons: {
                code: string;
                message: string;
                /** @description A JSON Pointer into the profile. */
                target?: string;
            }[];
        };
        /** @description A role, what it may do, and which roles it may give, change and take away. */
        Role: {
            /** @enum {string} */
            id: "owner" | "manager" | "contributor";
            displayName: string;
            permissions: ("profile:read" | "registration:read" | "agreement:read" | "devCenter:read" | "user:read" | "profile:write" | "user:write" | "user:remove" | "invitation:read" | "invitation:write" | "servicePrincipal:write" | "event:read" | "registration:resubmit" | "agreement:accept" | "devCenter:link" | "publisher:close")[];
            mayGrant: ("owner" | "manager" | "contributor")[];
        };
        RoleList: {
            value: components["schemas"]["Role"][];
            /** Format: uri */
            nextLink?: string;
        };
        /** @description A service principal, by the object id of its application in the directory of its tenant. */
        ServicePrincipalForm: {
            tenantId: string;
            applicationId: string;
            objectId: string;
            friendlyName: string;
            /** @enum {string} */
            role: "owner" | "manager" | "contributor";
        };
        /** @description One of the five steps to a registered publisher. */
        Step: {
            number: number;
            /** @enum {string} */
            id: "joinPartnerNetwork" | "createMicrosoftAccount" | "submitRegistrationForm" | "signInToPortal" | "registerInDevCenter";
            title: string;
            result: string;
            /** @description For this publisher as it stands. */
            required: boolean;
            /** @description The asterisk: needed by publishers that transact, recommended to everyone. */
            requiredForTransact: boolean;
            recommended: boolean;
            /** @description ISO 8601 durations. */
            estimatedDuration: {
                min: string;
                max: string;
            };
            /** @enum {string} */
            state: "notRequired" | "notStarted" | "inProgress" | "actionRequired" | "completed";
            helpHref?: string;
            /** @description The request that goes on. */
            nextAction?: {
                /** @enum {string} */
                method: "PATCH" | "POST" | "PUT";
                href: string;
            };
        };
        /** @description The token of either link in the mail; undo takes an earlier stop back. */
        Stop: {
            token: string;
            undo?: boolean;
        };
        /** @description Whether the publisher can mail this address no more invitations. */
        Stopped: {
            publisher: {
                id: string;
                displayName: string;
            };
            stopped: boolean;
        };
        /** @description Why the publisher is stopped. */
        Suspension: {
            reason: string;
        };
        /** @description A text to accept, or to read before registering. */
        Term: {
            id: string;
            title: string;
            /** @enum {string} */
            kind: "accept" | "read";
            currentVersion: string;
            /** Format: uri */
            href: string;
        };
        TermList: {
            value: components["schemas"]["Term"][];
            /** Format: uri */
            nextLink?: string;
        };
        /** @description A person or a service principal in a role. */
        User: {
            id: string;
            /** @enum {string} */
            kind: "person" | "servicePrincipal";
            displayName: string;
            email?: string;
            /** @enum {string} */
            role: "owner" | "manager" | "contributor";
            joinedAt: components["schemas"]["Instant"];
            /** @description The id of a user. */
            invitedBy?: string;
            servicePrincipal?: {
                tenantId: string;
                applicationId: string;
                objectId: string;
            };
            /** @description In lists: the ETag of the user. */
            etag?: string;
        };
        UserList: {
            value: components["schemas"]["User"][];
            /** Format: uri */
            nextLink?: string;
        };
        /** @description Another role. */
        UserPatch: {
            /** @enum {string} */
            role: "owner" | "manager" | "contributor";
        };
    };
    responses: {
        /** @description `AccountFull`: The account holds as much as one account can. Remove users or wait until ended invitations are pruned. */
        AccountFull: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "AccountFull";
                    };
                };
            };
        };
        /**
         * @description `AddressNotVerified`: This needs a token with a verified e-mail address. Verify the address at the sign-in service, then sign in again.
         *
         *     `PermissionDenied`: Your role does not permit this.
         */
        AddressNotVerifiedOrPermissionDenied: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "AddressNotVerified" | "PermissionDenied";
                    };
                };
            };
        };
        /**
         * @description `AgreementNotFound`: There is no agreement with this id. list-agreements names them.
         *
         *     `PublisherNotFound`: There is no such publisher, or you have no part in it.
         */
        AgreementNotFoundOrPublisherNotFound: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "AgreementNotFound" | "PublisherNotFound";
                    };
                };
            };
        };
        /**
         * @description `AgreementVersionNotCurrent`: This is not the current version of the agreement. Read the current one and accept that.
         *
         *     `PublisherNotActive`: The publisher is not active, and this needs an active one.
         */
        AgreementVersionNotCurrentOrPublisherNotActive: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "AgreementVersionNotCurrent" | "PublisherNotActive";
                    };
                };
            };
        };
        /** @description `ConditionNotMet`: The resource has changed since you read it. Read it again, then repeat the change with its new ETag. */
        ConditionNotMet: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "ConditionNotMet";
                    };
                };
            };
        };
        /**
         * @description `ConditionNotMet`: The resource has changed since you read it. Read it again, then repeat the change with its new ETag.
         *
         *     `RepeatabilityExpired`: Repeatability-First-Sent is more than 24 hours ago. Look whether the first request succeeded, then use a new id.
         */
        ConditionNotMetOrRepeatabilityExpired: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "ConditionNotMet" | "RepeatabilityExpired";
                    };
                };
            };
        };
        /**
         * @description `DevCenterAccountLocked`: After the first published offer the Dev Center link stays as it is.
         *
         *     `PublisherNotActive`: The publisher is not active, and this needs an active one.
         */
        DevCenterAccountLockedOrPublisherNotActive: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "DevCenterAccountLocked" | "PublisherNotActive";
                    };
                };
            };
        };
        /**
         * @description `DevCenterAccountMismatch`: The linked Dev Center account has another name or owner address.
         *
         *     `PublisherNotActive`: The publisher is not active, and this needs an active one.
         */
        DevCenterAccountMismatchOrPublisherNotActive: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "DevCenterAccountMismatch" | "PublisherNotActive";
                    };
                };
            };
        };
        /**
         * @description `DevCenterAccountNotFound`: No Dev Center account is linked.
         *
         *     `PublisherNotFound`: There is no such publisher, or you have no part in it.
         */
        DevCenterAccountNotFoundOrPublisherNotFound: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "DevCenterAccountNotFound" | "PublisherNotFound";
                    };
                };
            };
        };
        /**
         * @description `FirstOfferAlreadyRecorded`: Another offer is recorded as the first one published.
         *
         *     `PublisherNotActive`: The publisher is not active, and this needs an active one.
         */
        FirstOfferAlreadyRecordedOrPublisherNotActive: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "FirstOfferAlreadyRecorded" | "PublisherNotActive";
                    };
                };
            };
        };
        /** @description `InternalServerError`: Something went wrong on our side. Nothing more can be said here; give support the request id. */
        InternalServerError: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "InternalServerError";
                    };
                };
            };
        };
        /**
         * @description `InvalidRequest`: The request has faults; details names each.
         *
         *     `MalformedJson`: The body is not JSON in UTF-8.
         *
         *     `MissingApiVersionParameter`: The query parameter api-version is missing. Supported: 2026-11-01.
         *
         *     `UnsupportedApiVersionValue`: This api-version is not supported. Supported: 2026-11-01.
         */
        InvalidBody: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "InvalidRequest" | "MalformedJson" | "MissingApiVersionParameter" | "UnsupportedApiVersionValue";
                    };
                };
            };
        };
        /**
         * @description `InvalidContinuation`: The continuation is not one of this list. Follow nextLink as it was given, with the same token.
         *
         *     `InvalidRequest`: The request has faults; details names each.
         *
         *     `MissingApiVersionParameter`: The query parameter api-version is missing. Supported: 2026-11-01.
         *
         *     `UnsupportedApiVersionValue`: This api-version is not supported. Supported: 2026-11-01.
         */
        InvalidListRequest: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "InvalidContinuation" | "InvalidRequest" | "MissingApiVersionParameter" | "UnsupportedApiVersionValue";
                    };
                };
            };
        };
        /**
         * @description `InvalidRequest`: The request has faults; details names each.
         *
         *     `MalformedJson`: The body is not JSON in UTF-8.
         *
         *     `UnsupportedApiVersionValue`: This api-version is not supported. Supported: 2026-11-01.
         */
        InvalidOpenBody: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "InvalidRequest" | "MalformedJson" | "UnsupportedApiVersionValue";
                    };
                };
            };
        };
        /**
         * @description `InvalidRequest`: The request has faults; details names each.
         *
         *     `UnsupportedApiVersionValue`: This api-version is not supported. Supported: 2026-11-01.
         */
        InvalidOpenRequest: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "InvalidRequest" | "UnsupportedApiVersionValue";
                    };
                };
            };
        };
        /**
         * @description `InvalidRequest`: The request has faults; details names each.
         *
         *     `MissingApiVersionParameter`: The query parameter api-version is missing. Supported: 2026-11-01.
         *
         *     `UnsupportedApiVersionValue`: This api-version is not supported. Supported: 2026-11-01.
         */
        InvalidRequest: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "InvalidRequest" | "MissingApiVersionParameter" | "UnsupportedApiVersionValue";
                    };
                };
            };
        };
        /**
         * @description `InvitationAlreadyAccepted`: The invitation has been accepted.
         *
         *     `InvitationNotPending`: The invitation is no longer pending.
         */
        InvitationAlreadyAcceptedOrInvitationNotPending: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "InvitationAlreadyAccepted" | "InvitationNotPending";
                    };
                };
            };
        };
        /** @description `InvitationNotFound`: There is no such invitation, or its link is no longer the newest. */
        InvitationNotFound: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "InvitationNotFound";
                    };
                };
            };
        };
        /**
         * @description `InvitationNotFound`: There is no such invitation, or its link is no longer the newest.
         *
         *     `PublisherNotFound`: There is no such publisher, or you have no part in it.
         */
        InvitationNotFoundOrPublisherNotFound: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "InvitationNotFound" | "PublisherNotFound";
                    };
                };
            };
        };
        /** @description `LastOwnerRequired`: A publisher keeps at least one owner who is a person. Make somebody else an owner first. */
        LastOwnerRequired: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "LastOwnerRequired";
                    };
                };
            };
        };
        /**
         * @description `LastOwnerRequired`: A publisher keeps at least one owner who is a person. Make somebody else an owner first.
         *
         *     `PublisherNotActive`: The publisher is not active, and this needs an active one.
         */
        LastOwnerRequiredOrPublisherNotActive: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "LastOwnerRequired" | "PublisherNotActive";
                    };
                };
            };
        };
        /** @description Nothing has changed: one of the ETags in If-None-Match is still right. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Nothing has changed: one of the ETags in If-None-Match is still right. */
        NotModifiedTranslated: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description `PermissionDenied`: Your role does not permit this. */
        PermissionDenied: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "PermissionDenied";
                    };
                };
            };
        };
        /**
         * @description `PermissionDenied`: Your role does not permit this.
         *
         *     `RoleNotGrantable`: You may not give, change or take away this role.
         */
        PermissionDeniedOrRoleNotGrantable: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "PermissionDenied" | "RoleNotGrantable";
                    };
                };
            };
        };
        /**
         * @description `PermissionDenied`: Your role does not permit this.
         *
         *     `SelfReviewNotAllowed`: Nobody reviews, suspends or resumes a publisher they belong to.
         */
        PermissionDeniedOrSelfReviewNotAllowed: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "PermissionDenied" | "SelfReviewNotAllowed";
                    };
                };
            };
        };
        /** @description `PreconditionRequired`: Send If-Match with the ETag of the representation that you read, or * for any. */
        PreconditionRequired: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "PreconditionRequired";
                    };
                };
            };
        };
        /** @description `PublisherHasOffers`: A publisher with a published offer cannot be closed. */
        PublisherHasOffers: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "PublisherHasOffers";
                    };
                };
            };
        };
        /**
         * @description `PublisherIdTaken`: This publisher id is taken. Ids are never given twice: choose another.
         *
         *     `RegistrationLimitReached`: You have as many registrations as you may have today, or awaiting review. Try again later.
         */
        PublisherIdTakenOrRegistrationLimitReached: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "Retry-After": components["headers"]["Retry-After-optional"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "PublisherIdTaken" | "RegistrationLimitReached";
                    };
                };
            };
        };
        /** @description `PublisherNotActive`: The publisher is not active, and this needs an active one. */
        PublisherNotActive: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "PublisherNotActive";
                    };
                };
            };
        };
        /** @description `PublisherNotFound`: There is no such publisher, or you have no part in it. */
        PublisherNotFound: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "PublisherNotFound";
                    };
                };
            };
        };
        /**
         * @description `PublisherNotFound`: There is no such publisher, or you have no part in it.
         *
         *     `UserNotFound`: There is no such user.
         */
        PublisherNotFoundOrUserNotFound: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "PublisherNotFound" | "UserNotFound";
                    };
                };
            };
        };
        /** @description `PublisherNotSuspended`: The publisher is not suspended. */
        PublisherNotSuspended: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "PublisherNotSuspended";
                    };
                };
            };
        };
        /** @description `RegistrationNotRejected`: The registration is not rejected. */
        RegistrationNotRejected: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "RegistrationNotRejected";
                    };
                };
            };
        };
        /** @description `RegistrationNotUnderReview`: The registration is not under review. */
        RegistrationNotUnderReview: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "RegistrationNotUnderReview";
                    };
                };
            };
        };
        /** @description `RequestBodyTooLarge`: The body is larger than 64 KiB. */
        RequestBodyTooLarge: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "RequestBodyTooLarge";
                    };
                };
            };
        };
        /** @description `ServiceBusy`: The service cannot do this at the moment. Repeat the request after Retry-After seconds. */
        ServiceBusy: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "Retry-After": components["headers"]["Retry-After"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "ServiceBusy";
                    };
                };
            };
        };
        /** @description `TooManyRequests`: Too many requests. Wait as long as Retry-After says. */
        TooManyRequests: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "Retry-After": components["headers"]["Retry-After"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "TooManyRequests";
                    };
                };
            };
        };
        /**
         * @description `AuthenticationRequired`: This needs an access token. Send it as "Authorization: Bearer <token>".
         *
         *     `InvalidAuthenticationToken`: The access token is not valid.
         */
        Unauthorized: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "AuthenticationRequired" | "InvalidAuthenticationToken";
                    };
                };
            };
        };
        /** @description `UnsupportedMediaType`: Send the body as application/json. */
        UnsupportedMediaType: {
            headers: {
                "x-ms-error-code": components["headers"]["x-ms-error-code"];
                "x-ms-request-id": components["headers"]["x-ms-request-id"];
                "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    error?: {
                        /** @enum {unknown} */
                        code?: "UnsupportedMediaType";
                    };
                };
            };
        };
    };
    parameters: {
        /** @description The languages to choose from (RFC 9110); there are en, fr, sv, ko, and en for any other. */
        "Accept-Language": string;
        /** @description Needed: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
        "If-Match": string;
        /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
        "If-Match-optional": string;
        /** @description What you have: ETags as they were given, quotes included and separated by commas, or `*`. The same: 304. */
        "If-None-Match": string;
        /** @description When it was sent first: an HTTP date, at most 24 hours ago. */
        "Repeatability-First-Sent": string;
        /** @description An id for this request and its repetitions. Both Repeatability headers or neither. */
        "Repeatability-Request-ID": string;
        /** @description One of the three agreements. */
        agreementId: "services-agreement" | "terms-of-use" | "publisher-agreement";
        /** @description The version of this API. */
        "api-version": "2026-11-01";
        /** @description May be left out; when given, it must be right. */
        "api-version-optional": "2026-11-01";
        /** @description Part of the nextLink of the page before; follow that. */
        continuation: string;
        /** @description The id of an invitation, as list-invitations gives it. */
        invitationId: string;
        /** @description How many items a page may hold; it may hold fewer. */
        maxpagesize: number;
        /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
        publisherId: string;
        /** @description The id of a user, as get-me and list-users give it. */
        userId: string;
        /** @description An id of your own for this request: at most 128 visible ASCII characters. */
        "x-ms-client-request-id": string;
    };
    requestBodies: never;
    headers: {
        /** @description Nothing keeps a copy without asking again. */
        "Cache-Control": "no-store";
        /** @description The language of translated text in it. */
        "Content-Language": "en" | "fr" | "sv" | "ko";
        /** @description What the page may run, fetch and show. */
        "Content-Security-Policy": string;
        /** @description A strong digest of the representation without translated text, for If-Match and If-None-Match. */
        ETag: string;
        /** @description The next page: `<address>; rel="next"`. Not on the last one, nor beside JSON, which has nextLink. */
        Link: string;
        /** @description The page tells nobody where it was. */
        "Referrer-Policy": "no-referrer";
        /** @description Given when the request had the two Repeatability headers. */
        "Repeatability-Result": "accepted";
        /** @description Seconds to wait before the request is repeated. */
        "Retry-After": string;
        /** @description Seconds to wait before the request is repeated, where that is known. */
        "Retry-After-optional": string;
        /** @description The request headers that chose this form of it. */
        Vary: string;
        /** @description What the request has to bring. */
        "WWW-Authenticate": "Bearer";
        /** @description The media type is the one that is said. */
        "X-Content-Type-Options": "nosniff";
        /** @description As the request had it, when that was at most 128 visible ASCII characters. */
        "x-ms-client-request-id": string;
        /** @description The code of the error in the body. */
        "x-ms-error-code": string;
        /** @description The id of this request, for support. */
        "x-ms-request-id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "accept-agreement": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description The languages to choose from (RFC 9110); there are en, fr, sv, ko, and en for any other. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
                /** @description One of the three agreements. */
                agreementId: components["parameters"]["agreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementAcceptance"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["AgreementNotFoundOrPublisherNotFound"];
            409: components["responses"]["AgreementVersionNotCurrentOrPublisherNotActive"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "approve-registration": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header: {
                /** @description The languages to choose from (RFC 9110); there are en, fr, sv, ko, and en for any other. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description Needed: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match": components["parameters"]["If-Match"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Approval"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDeniedOrSelfReviewNotAllowed"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["RegistrationNotUnderReview"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "check-name-availability": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameQuestion"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameAvailability"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "get-dev-center-account": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description What you have: ETags as they were given, quotes included and separated by commas, or `*`. The same: 304. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevCenterAccount"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["DevCenterAccountNotFoundOrPublisherNotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "link-dev-center-account": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DevCenterLink"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevCenterAccount"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevCenterAccount"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            /**
             * @description `DevCenterAccountLocked`: After the first published offer the Dev Center link stays as it is.
             *
             *     `DevCenterEmailMismatch`: The Dev Center account's owner must link it: sign in with the verified address that owns it.
             *
             *     `PublisherNotActive`: The publisher is not active, and this needs an active one.
             */
            409: {
                headers: {
                    "x-ms-error-code": components["headers"]["x-ms-error-code"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "DevCenterAccountLocked" | "DevCenterEmailMismatch" | "PublisherNotActive";
                        };
                    };
                };
            };
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "unlink-dev-center-account": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or done before. */
            204: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["DevCenterAccountLockedOrPublisherNotActive"];
            412: components["responses"]["ConditionNotMet"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "get-registration": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description The languages to choose from (RFC 9110); there are en, fr, sv, ko, and en for any other. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description What you have: ETags as they were given, quotes included and separated by commas, or `*`. The same: 304. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            304: components["responses"]["NotModifiedTranslated"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "list-agreements": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description The languages to choose from (RFC 9110); there are en, fr, sv, ko, and en for any other. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "list-registrations": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
                /** @description How many items a page may hold; it may hold fewer. */
                maxpagesize?: components["parameters"]["maxpagesize"];
                /** @description Part of the nextLink of the page before; follow that. */
                continuation?: components["parameters"]["continuation"];
                status?: "underReview";
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationSummaryList"];
                };
            };
            400: components["responses"]["InvalidListRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "list-terms": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description The languages to choose from (RFC 9110); there are en, fr, sv, ko, and en for any other. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "record-first-offer": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstOffer"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publisher"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["FirstOfferAlreadyRecordedOrPublisherNotActive"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "get-profile": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description What you have: ETags as they were given, quotes included and separated by commas, or `*`. The same: 304. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publisher"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "register-publisher": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationForm"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publisher"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publisher"];
                };
            };
            /**
             * @description `InvalidRequest`: The request has faults; details names each.
             *
             *     `MalformedJson`: The body is not JSON in UTF-8.
             *
             *     `MissingApiVersionParameter`: The query parameter api-version is missing. Supported: 2026-11-01.
             *
             *     `ProtectedName`: The name is protected. Choose one without the term named here.
             *
             *     `TermsNotAccepted`: Both terms must be accepted in their current version, as list-terms gives them.
             *
             *     `UnsupportedApiVersionValue`: This api-version is not supported. Supported: 2026-11-01.
             */
            400: {
                headers: {
                    "x-ms-error-code": components["headers"]["x-ms-error-code"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "InvalidRequest" | "MalformedJson" | "MissingApiVersionParameter" | "ProtectedName" | "TermsNotAccepted" | "UnsupportedApiVersionValue";
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["AddressNotVerifiedOrPermissionDenied"];
            409: components["responses"]["PublisherIdTakenOrRegistrationLimitReached"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "close-publisher": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or done before. */
            204: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["PublisherHasOffers"];
            412: components["responses"]["ConditionNotMet"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "update-profile": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header: {
                /** @description Needed: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match": components["parameters"]["If-Match"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfilePatch"];
                "application/merge-patch+json": components["schemas"]["ProfilePatch"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publisher"];
                };
            };
            /**
             * @description `InvalidRequest`: The request has faults; details names each.
             *
             *     `MalformedJson`: The body is not JSON in UTF-8.
             *
             *     `MissingApiVersionParameter`: The query parameter api-version is missing. Supported: 2026-11-01.
             *
             *     `ProtectedName`: The name is protected. Choose one without the term named here.
             *
             *     `ReadOnlyProperty`: The property cannot be changed. Leave it out, or send it as it is.
             *
             *     `UnsupportedApiVersionValue`: This api-version is not supported. Supported: 2026-11-01.
             */
            400: {
                headers: {
                    "x-ms-error-code": components["headers"]["x-ms-error-code"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "InvalidRequest" | "MalformedJson" | "MissingApiVersionParameter" | "ProtectedName" | "ReadOnlyProperty" | "UnsupportedApiVersionValue";
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            /**
             * @description `LegalProfileLocked`: Legal name, country and MPN id are fixed once the registration is approved.
             *
             *     `OwnerEmailLocked`: The owner e-mail is fixed after the first published offer.
             *
             *     `PublisherNotActive`: The publisher is not active, and this needs an active one.
             */
            409: {
                headers: {
                    "x-ms-error-code": components["headers"]["x-ms-error-code"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "LegalProfileLocked" | "OwnerEmailLocked" | "PublisherNotActive";
                        };
                    };
                };
            };
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "reject-registration": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header: {
                /** @description The languages to choose from (RFC 9110); there are en, fr, sv, ko, and en for any other. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description Needed: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match": components["parameters"]["If-Match"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDeniedOrSelfReviewNotAllowed"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["RegistrationNotUnderReview"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "report-dev-center-account": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DevCenterReport"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevCenterAccount"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["DevCenterAccountNotFoundOrPublisherNotFound"];
            409: components["responses"]["DevCenterAccountMismatchOrPublisherNotActive"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "resend-registration-mail": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description The languages to choose from (RFC 9110); there are en, fr, sv, ko, and en for any other. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["PublisherNotActive"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "resubmit-registration": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description The languages to choose from (RFC 9110); there are en, fr, sv, ko, and en for any other. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["RegistrationNotRejected"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "resume-publisher": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publisher"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDeniedOrSelfReviewNotAllowed"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["PublisherNotSuspended"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "suspend-publisher": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Suspension"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publisher"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDeniedOrSelfReviewNotAllowed"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["PublisherNotActive"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "list-publishers": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
                /** @description How many items a page may hold; it may hold fewer. */
                maxpagesize?: components["parameters"]["maxpagesize"];
                /** @description Part of the nextLink of the page before; follow that. */
                continuation?: components["parameters"]["continuation"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublisherSummaryList"];
                };
            };
            400: components["responses"]["InvalidListRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "add-service-principal": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServicePrincipalForm"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDeniedOrRoleNotGrantable"];
            404: components["responses"]["PublisherNotFound"];
            /**
             * @description `AccountFull`: The account holds as much as one account can. Remove users or wait until ended invitations are pruned.
             *
             *     `PublisherNotActive`: The publisher is not active, and this needs an active one.
             *
             *     `UserAlreadyExists`: This person is a user of the publisher already.
             *
             *     `UserLimitReached`: The publisher has as many users as it may. Remove some first.
             */
            409: {
                headers: {
                    "x-ms-error-code": components["headers"]["x-ms-error-code"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "AccountFull" | "PublisherNotActive" | "UserAlreadyExists" | "UserLimitReached";
                        };
                    };
                };
            };
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "get-user": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description What you have: ETags as they were given, quotes included and separated by commas, or `*`. The same: 304. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
                /** @description The id of a user, as get-me and list-users give it. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFoundOrUserNotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "remove-user": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
                /** @description The id of a user, as get-me and list-users give it. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or done before. */
            204: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDeniedOrRoleNotGrantable"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["LastOwnerRequiredOrPublisherNotActive"];
            412: components["responses"]["ConditionNotMet"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "update-user": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header: {
                /** @description Needed: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match": components["parameters"]["If-Match"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
                /** @description The id of a user, as get-me and list-users give it. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
                "application/merge-patch+json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDeniedOrRoleNotGrantable"];
            404: components["responses"]["PublisherNotFoundOrUserNotFound"];
            409: components["responses"]["LastOwnerRequiredOrPublisherNotActive"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "list-users": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
                /** @description How many items a page may hold; it may hold fewer. */
                maxpagesize?: components["parameters"]["maxpagesize"];
                /** @description Part of the nextLink of the page before; follow that. */
                continuation?: components["parameters"]["continuation"];
                role?: "owner" | "manager" | "contributor";
                search?: string;
                orderby?: "displayName" | "displayName desc" | "email" | "email desc" | "role" | "role desc" | "joinedAt" | "joinedAt desc";
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            400: components["responses"]["InvalidListRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "accept-invitation": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["AddressNotVerifiedOrPermissionDenied"];
            404: components["responses"]["InvitationNotFound"];
            /**
             * @description `AccountFull`: The account holds as much as one account can. Remove users or wait until ended invitations are pruned.
             *
             *     `InvitationAddressMismatch`: The invitation is for another address. Sign in with the invited address, or confirm yours where the inviter allowed that.
             *
             *     `InvitationAlreadyAccepted`: The invitation has been accepted.
             *
             *     `InvitationDeclined`: The invitation was declined. Ask for a new one.
             *
             *     `InvitationExpired`: The invitation has expired. Ask for a new one.
             *
             *     `InvitationNotUsable`: Whoever invited may no longer give this role. Ask for a new invitation.
             *
             *     `InvitationRevoked`: The invitation was revoked. Ask for a new one.
             *
             *     `PublisherNotActive`: The publisher is not active, and this needs an active one.
             *
             *     `UserAlreadyExists`: This person is a user of the publisher already.
             *
             *     `UserLimitReached`: The publisher has as many users as it may. Remove some first.
             */
            409: {
                headers: {
                    "x-ms-error-code": components["headers"]["x-ms-error-code"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "AccountFull" | "InvitationAddressMismatch" | "InvitationAlreadyAccepted" | "InvitationDeclined" | "InvitationExpired" | "InvitationNotUsable" | "InvitationRevoked" | "PublisherNotActive" | "UserAlreadyExists" | "UserLimitReached";
                        };
                    };
                };
            };
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "decline-invitation": {
        parameters: {
            query?: {
                /** @description May be left out; when given, it must be right. */
                "api-version"?: components["parameters"]["api-version-optional"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRefusal"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPreview"];
                };
            };
            400: components["responses"]["InvalidOpenBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["InvitationNotFound"];
            /**
             * @description `InvitationAlreadyAccepted`: The invitation has been accepted.
             *
             *     `InvitationExpired`: The invitation has expired. Ask for a new one.
             *
             *     `InvitationRevoked`: The invitation was revoked. Ask for a new one.
             */
            409: {
                headers: {
                    "x-ms-error-code": components["headers"]["x-ms-error-code"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "InvitationAlreadyAccepted" | "InvitationExpired" | "InvitationRevoked";
                        };
                    };
                };
            };
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "get-invitation": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description What you have: ETags as they were given, quotes included and separated by commas, or `*`. The same: 304. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
                /** @description The id of an invitation, as list-invitations gives it. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["InvitationNotFoundOrPublisherNotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "revoke-invitation": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
                /** @description The id of an invitation, as list-invitations gives it. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or done before. */
            204: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDeniedOrRoleNotGrantable"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["InvitationAlreadyAcceptedOrInvitationNotPending"];
            412: components["responses"]["ConditionNotMet"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "list-invitations": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
                /** @description How many items a page may hold; it may hold fewer. */
                maxpagesize?: components["parameters"]["maxpagesize"];
                /** @description Part of the nextLink of the page before; follow that. */
                continuation?: components["parameters"]["continuation"];
                status?: "pending" | "accepted" | "declined" | "revoked" | "expired";
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            400: components["responses"]["InvalidListRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "invite-user": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description An id for this request and its repetitions. Both Repeatability headers or neither. */
                "Repeatability-Request-ID"?: components["parameters"]["Repeatability-Request-ID"];
                /** @description When it was sent first: an HTTP date, at most 24 hours ago. */
                "Repeatability-First-Sent"?: components["parameters"]["Repeatability-First-Sent"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationForm"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Repeatability-Result": components["headers"]["Repeatability-Result"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /**
             * @description `InvalidRepeatabilityHeaders`: Send both Repeatability-Request-ID (a UUID) and Repeatability-First-Sent (an HTTP date), or neither.
             *
             *     `InvalidRequest`: The request has faults; details names each.
             *
             *     `MalformedJson`: The body is not JSON in UTF-8.
             *
             *     `MissingApiVersionParameter`: The query parameter api-version is missing. Supported: 2026-11-01.
             *
             *     `RepeatabilityMismatch`: This Repeatability-Request-ID was used with another body. Use a new id for a new request.
             *
             *     `UnsupportedApiVersionValue`: This api-version is not supported. Supported: 2026-11-01.
             */
            400: {
                headers: {
                    "x-ms-error-code": components["headers"]["x-ms-error-code"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "InvalidRepeatabilityHeaders" | "InvalidRequest" | "MalformedJson" | "MissingApiVersionParameter" | "RepeatabilityMismatch" | "UnsupportedApiVersionValue";
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDeniedOrRoleNotGrantable"];
            404: components["responses"]["PublisherNotFound"];
            /**
             * @description `AccountFull`: The account holds as much as one account can. Remove users or wait until ended invitations are pruned.
             *
             *     `InvitationAlreadyPending`: This address has a pending invitation. Resend or revoke that one.
             *
             *     `PendingInvitationLimitReached`: The publisher has as many pending invitations as it may. Revoke some, or wait until they end.
             *
             *     `PublisherNotActive`: The publisher is not active, and this needs an active one.
             *
             *     `RecipientOptedOut`: This address wants no invitations from this publisher.
             *
             *     `UserAlreadyExists`: This person is a user of the publisher already.
             *
             *     `UserLimitReached`: The publisher has as many users as it may. Remove some first.
             */
            409: {
                headers: {
                    "x-ms-error-code": components["headers"]["x-ms-error-code"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "AccountFull" | "InvitationAlreadyPending" | "PendingInvitationLimitReached" | "PublisherNotActive" | "RecipientOptedOut" | "UserAlreadyExists" | "UserLimitReached";
                        };
                    };
                };
            };
            412: components["responses"]["ConditionNotMetOrRepeatabilityExpired"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "invite-users": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description An id for this request and its repetitions. Both Repeatability headers or neither. */
                "Repeatability-Request-ID"?: components["parameters"]["Repeatability-Request-ID"];
                /** @description When it was sent first: an HTTP date, at most 24 hours ago. */
                "Repeatability-First-Sent"?: components["parameters"]["Repeatability-First-Sent"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationBatch"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Repeatability-Result": components["headers"]["Repeatability-Result"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationBatchAnswer"];
                };
            };
            /**
             * @description `InvalidRepeatabilityHeaders`: Send both Repeatability-Request-ID (a UUID) and Repeatability-First-Sent (an HTTP date), or neither.
             *
             *     `InvalidRequest`: The request has faults; details names each.
             *
             *     `MalformedJson`: The body is not JSON in UTF-8.
             *
             *     `MissingApiVersionParameter`: The query parameter api-version is missing. Supported: 2026-11-01.
             *
             *     `RepeatabilityMismatch`: This Repeatability-Request-ID was used with another body. Use a new id for a new request.
             *
             *     `UnsupportedApiVersionValue`: This api-version is not supported. Supported: 2026-11-01.
             */
            400: {
                headers: {
                    "x-ms-error-code": components["headers"]["x-ms-error-code"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "InvalidRepeatabilityHeaders" | "InvalidRequest" | "MalformedJson" | "MissingApiVersionParameter" | "RepeatabilityMismatch" | "UnsupportedApiVersionValue";
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            409: components["responses"]["AccountFull"];
            412: components["responses"]["ConditionNotMetOrRepeatabilityExpired"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "preview-invitation": {
        parameters: {
            query?: {
                /** @description May be left out; when given, it must be right. */
                "api-version"?: components["parameters"]["api-version-optional"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPreview"];
                };
            };
            400: components["responses"]["InvalidOpenBody"];
            404: components["responses"]["InvitationNotFound"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "resend-invitation": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description Never ignored: ETags as they were given, quotes included and separated by commas, or `*`. Stale: 412. */
                "If-Match"?: components["parameters"]["If-Match-optional"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
                /** @description The id of an invitation, as list-invitations gives it. */
                invitationId: components["parameters"]["invitationId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["InvalidBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDeniedOrRoleNotGrantable"];
            404: components["responses"]["InvitationNotFoundOrPublisherNotFound"];
            /**
             * @description `InvitationAlreadyAccepted`: The invitation has been accepted.
             *
             *     `InvitationNotPending`: The invitation is no longer pending.
             *
             *     `PendingInvitationLimitReached`: The publisher has as many pending invitations as it may. Revoke some, or wait until they end.
             *
             *     `PublisherNotActive`: The publisher is not active, and this needs an active one.
             *
             *     `RecipientOptedOut`: This address wants no invitations from this publisher.
             */
            409: {
                headers: {
                    "x-ms-error-code": components["headers"]["x-ms-error-code"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] & {
                        error?: {
                            /** @enum {unknown} */
                            code?: "InvitationAlreadyAccepted" | "InvitationNotPending" | "PendingInvitationLimitReached" | "PublisherNotActive" | "RecipientOptedOut";
                        };
                    };
                };
            };
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "show-invitation-page": {
        parameters: {
            query?: {
                /** @description May be left out; when given, it must be right. */
                "api-version"?: components["parameters"]["api-version-optional"];
                /** @description The code of a sign-in that began on the page; its script reads this, and only it. */
                code?: string;
                /** @description What binds the code to the tab in which the sign-in began. */
                state?: string;
                /** @description What some issuers add; not used. */
                session_state?: string;
                /** @description The issuer, where it says so; not used. */
                iss?: string;
                /** @description Why nobody has signed in. */
                error?: string;
                /** @description The same for people; not shown. */
                error_description?: string;
                /** @description The same as an address; not shown. */
                error_uri?: string;
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Content-Security-Policy": components["headers"]["Content-Security-Policy"];
                    "Referrer-Policy": components["headers"]["Referrer-Policy"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["InvalidOpenRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "stop-invitations": {
        parameters: {
            query?: {
                /** @description May be left out; when given, it must be right. */
                "api-version"?: components["parameters"]["api-version-optional"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Stop"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stopped"];
                };
            };
            400: components["responses"]["InvalidOpenBody"];
            404: components["responses"]["InvitationNotFound"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "get-me": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "erase-me": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or done before. */
            204: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["LastOwnerRequired"];
            412: components["responses"]["ConditionNotMet"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "export-my-data": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyData"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "list-my-invitations": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
                /** @description How many items a page may hold; it may hold fewer. */
                maxpagesize?: components["parameters"]["maxpagesize"];
                /** @description Part of the nextLink of the page before; follow that. */
                continuation?: components["parameters"]["continuation"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPreviewList"];
                };
            };
            400: components["responses"]["InvalidListRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["AddressNotVerifiedOrPermissionDenied"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "get-health": {
        parameters: {
            query?: {
                /** @description May be left out; when given, it must be right. */
                "api-version"?: components["parameters"]["api-version-optional"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["InvalidOpenRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "get-openapi": {
        parameters: {
            query?: {
                /** @description May be left out; when given, it must be right. */
                "api-version"?: components["parameters"]["api-version-optional"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApiDocument"];
                };
            };
            400: components["responses"]["InvalidOpenRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "list-events": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
                /** @description How many items a page may hold; it may hold fewer. */
                maxpagesize?: components["parameters"]["maxpagesize"];
                /** @description Part of the nextLink of the page before; follow that. */
                continuation?: components["parameters"]["continuation"];
                from?: string;
                to?: string;
                type?: "publisher.registered" | "publisher.approved" | "publisher.rejected" | "publisher.resubmitted" | "publisher.suspended" | "publisher.resumed" | "publisher.withdrawn" | "publisher.closed" | "profile.updated" | "agreement.accepted" | "devCenter.linked" | "devCenter.unlinked" | "devCenter.reported" | "offer.firstPublished" | "user.added" | "user.roleChanged" | "user.removed" | "invitation.created" | "invitation.resent" | "invitation.revoked" | "invitation.accepted" | "invitation.declined" | "invitation.stopped" | "invitation.expired" | "invitation.mailFailed";
                search?: string;
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path: {
                /** @description The id of a publisher. Anything else: 404 `PublisherNotFound`. */
                publisherId: components["parameters"]["publisherId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["InvalidListRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["PublisherNotFound"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "list-roles": {
        parameters: {
            query: {
                /** @description The version of this API. */
                "api-version": components["parameters"]["api-version"];
            };
            header?: {
                /** @description The languages to choose from (RFC 9110); there are en, fr, sv, ko, and en for any other. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "show-docs": {
        parameters: {
            query?: {
                /** @description May be left out; when given, it must be right. */
                "api-version"?: components["parameters"]["api-version-optional"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Content-Security-Policy": components["headers"]["Content-Security-Policy"];
                    "Referrer-Policy": components["headers"]["Referrer-Policy"];
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["InvalidOpenRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
    "record-mail-delivery": {
        parameters: {
            query?: {
                /** @description May be left out; when given, it must be right. */
                "api-version"?: components["parameters"]["api-version-optional"];
            };
            header?: {
                /** @description An id of your own for this request: at most 128 visible ASCII characters. */
                "x-ms-client-request-id"?: components["parameters"]["x-ms-client-request-id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryReports"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "x-ms-request-id": components["headers"]["x-ms-request-id"];
                    "x-ms-client-request-id": components["headers"]["x-ms-client-request-id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "X-Content-Type-Options": components["headers"]["X-Content-Type-Options"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryReportsAnswer"];
                };
            };
            400: components["responses"]["InvalidOpenBody"];
            401: components["responses"]["Unauthorized"];
            412: components["responses"]["ConditionNotMet"];
            413: components["responses"]["RequestBodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceBusy"];
        };
    };
}
