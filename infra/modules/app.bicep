// The function app on Flex Consumption, and its settings; docs/settings.md explains each.
param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string
param storageName string
param packageContainerUrl string
param vaultUri string
param insightsConnection string
param mailEndpoint string
param mailFrom string
param tokenIssuers array
param publicOrigin string
param portalUrl string
param linkBase string
param nameExceptions array
param limits object
param trustedProxies int
param telemetryCollector string
param instanceMemoryMB int
param maximumInstances int
param alwaysReadyInstances int

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'node'
        version: '24'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReadyInstances == 0
          ? []
          : [
              {
                name: 'http'
                instanceCount: alwaysReadyInstances
              }
            ]
      }
    }
  }
}

// Deployments come in with tokens of Entra ID: no user and password, for FTP or for Kudu.
resource ftp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource scm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

var origin = 'https://${app.properties.defaultHostName}'

// A reference without a version: a new version of a key comes into use within a day, or with the next restart.
resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
    // Tells the identity library which identity sends the mails.
    AZURE_CLIENT_ID: identityClientId
    AzureWebJobsStorage__accountName: storageName
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identityClientId
    PUBLIC_ORIGIN: empty(publicOrigin) ? origin : publicOrigin
    PORTAL_URL: portalUrl
    LINK_BASE: linkBase
    TOKEN_ISSUERS: string(tokenIssuers)
    LINK_KEYS: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/LINK-KEYS)'
    DIGEST_KEY: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/DIGEST-KEY)'
    HISTORY_KEY: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/HISTORY-KEY)'
    CONTINUATION_KEY: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/CONTINUATION-KEY)'
    PROMO_KEY: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/PROMO-KEY)'
    MAIL_DELIVERY_KEYS: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/MAIL-DELIVERY-KEYS)'
    MAIL_FROM: mailFrom
    ACS_ENDPOINT: mailEndpoint
    NAME_EXCEPTIONS: string(nameExceptions)
    TRUSTED_PROXIES: string(trustedProxies)
    OTEL_EXPORTER_OTLP_ENDPOINT: telemetryCollector
    LIMIT_USERS: string(limits.LIMIT_USERS)
    LIMIT_PENDING_INVITATIONS: string(limits.LIMIT_PENDING_INVITATIONS)
    LIMIT_INVITATIONS_PER_DAY: string(limits.LIMIT_INVITATIONS_PER_DAY)
    LIMIT_SECONDS_BETWEEN_MAILS: string(limits.LIMIT_SECONDS_BETWEEN_MAILS)
    LIMIT_REGISTRATIONS_PER_DAY: string(limits.LIMIT_REGISTRATIONS_PER_DAY)
    LIMIT_REGISTRATIONS_AWAITING_REVIEW: string(limits.LIMIT_REGISTRATIONS_AWAITING_REVIEW)
    LIMIT_WRITES_PER_MINUTE: string(limits.LIMIT_WRITES_PER_MINUTE)
    LIMIT_OPEN_REQUESTS_PER_MINUTE: string(limits.LIMIT_OPEN_REQUESTS_PER_MINUTE)
    LIMIT_MAILS_PER_RECIPIENT_AND_DAY: string(limits.LIMIT_MAILS_PER_RECIPIENT_AND_DAY)
  }
}

output name string = app.name
output origin string = origin
