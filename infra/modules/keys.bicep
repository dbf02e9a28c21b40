// The vault with the app's keys. Each is written once: what stands in the vault is never replaced by a deployment.
param name string
param location string
param tags object
@description('Who may read the keys')
param principalId string
@description('The group that may change them; empty: none')
param operatorsGroupId string
@secure()
param linkKeys string
@secure()
param digestKey string
@secure()
param historyKey string
@secure()
param continuationKey string
@secure()
param promoKey string
@secure()
param mailDeliveryKeys string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var secretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    // The template reads the delivery key for Event Grid.
    enabledForTemplateDeployment: true
  }
}

@onlyIfNotExists()
resource link 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'LINK-KEYS'
  properties: { value: linkKeys }
}

@onlyIfNotExists()
resource digest 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'DIGEST-KEY'
  properties: { value: digestKey }
}

@onlyIfNotExists()
resource history 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'HISTORY-KEY'
  properties: { value: historyKey }
}

@onlyIfNotExists()
resource continuation 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'CONTINUATION-KEY'
  properties: { value: continuationKey }
}

@onlyIfNotExists()
resource promo 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'PROMO-KEY'
  properties: { value: promoKey }
}

@onlyIfNotExists()
resource mailDelivery 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'MAIL-DELIVERY-KEYS'
  properties: { value: mailDeliveryKeys }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource mayChange 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorsGroupId)) {
  name: guid(vault.id, operatorsGroupId, secretsOfficer)
  scope: vault
  properties: {
    principalId: operatorsGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsOfficer)
  }
}

output uri string = vault.properties.vaultUri
